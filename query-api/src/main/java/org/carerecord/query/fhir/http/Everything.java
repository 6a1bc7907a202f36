package org.carerecord.query.fhir.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problems;
import org.carerecord.query.read.AsOf;
import org.carerecord.query.read.RecordAnswer;
import org.carerecord.query.read.RecordTurns;

/**
 * Answers {@code $everything} of a patient (R4, OperationDefinition Patient-everything): the
 * patient on the first page, then every entry of the record, page by page.
 */
final class Everything {

    /** The operation's name in addresses. */
    static final String NAME = "everything";

    /** Where HL7 defines it. */
    static final String DEFINITION = "http://hl7.org/fhir/OperationDefinition/Patient-everything";

    private static final String TAIL = "/$" + NAME;
    private static final String SINCE = "_since";
    private static final String TYPES = "_type";

    /** What was received at a moment or later. */
    private static final SearchParameter RECEIVED = SearchParameter.date(SINCE, "meta.lastUpdated");

    private final Searcher searcher;
    private final PatientRoutes patients;
    private final RecordTurns turns;
    private final FhirLimits limits;

    Everything(Searcher searcher, PatientRoutes patients, RecordTurns turns, FhirLimits limits) {
        this.searcher = searcher;
        this.patients = patients;
        this.turns = turns;
        this.limits = limits;
    }

    /** The routes that it answers. */
    List<FhirRoute> routes() {
        return AskedRoutes.ofOperation(PatientRoutes.ONE + TAIL, this::handle);
    }

    private void handle(Context ctx, Checked<FhirQuery> body) {
        Set<String> taken = new LinkedHashSet<>(List.of(SINCE, TYPES));
        taken.addAll(SearchQuestion.OF_ALL);
        FhirCalls.handle(
                ctx,
                FhirOffer.ofSearch(taken, limits),
                body,
                call -> patients.named(ctx).then(patient -> question(patient, call.query())),
                this::answer);
    }

    private Checked<SearchQuestion> question(NhsNumber patient, FhirQuery query) {
        return types(query)
                .then(types ->
                        since(query)
                                .then(since ->
                                        SearchQuestion.Page.of(query, turns, limits)
                                                .map(page ->
                                                        new SearchQuestion(
                                                                patient,
                                                                entries(types),
                                                                Optional.empty(),
                                                                since,
                                                                first(page, types)))));
    }

    /** The patient comes first of all, and is one of the matches that the page holds. */
    private static SearchQuestion.Page first(SearchQuestion.Page page, List<String> types) {
        return page.first() && types.contains(PatientRoutes.TYPE) ? page.afterPatient() : page;
    }

    /** Entries that say who the patient is are shown as the patient, all in one. */
    private static List<String> entries(List<String> types) {
        return types.stream().filter(type -> !type.equals(PatientRoutes.TYPE)).toList();
    }

    private static Checked<List<String>> types(FhirQuery query) {
        List<String> known =
                new ArrayList<>(Arrays.stream(SearchType.values()).map(SearchType::type).toList());
        known.add(PatientRoutes.TYPE);
        List<String> asked =
                query.all(TYPES).stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .toList();
        if (asked.isEmpty()) {
            return new Checked.Valid<>(known);
        }
        return known.containsAll(asked)
                ? new Checked.Valid<>(asked)
                : new Checked.Invalid<>(
                        Problems.invalidParameter(
                                TYPES,
                                "served-types",
                                "Expected types of resources that are served here, but there is"
                                        + " another.",
                                "use some of " + String.join(", ", known)));
    }

    private static Checked<List<Criterion>> since(FhirQuery query) {
        return query.one(SINCE)
                .then(since ->
                        since.map(moment -> RECEIVED.single("ge" + moment).map(List::of))
                                .orElseGet(() -> new Checked.Valid<>(List.of())));
    }

    private void answer(FhirCall call, SearchQuestion question) {
        FhirCalls.answer(
                call,
                searcher.ask(question),
                survivor -> PatientRoutes.address(survivor) + TAIL + call.query().text(),
                found -> send(call, question, found.value()));
    }

    /** The patient is read at the moment of the page, so that both tell of one moment. */
    private void send(FhirCall call, SearchQuestion question, Searcher.Found found) {
        if (!question.page().hasPatient()) {
            FhirAnswers.send(call, bundle(call, question, found, Optional.empty()));
            return;
        }
        boolean past = question.page().asOf().isPresent() || found.page().next().isPresent();
        RecordAnswer<PatientRoutes.Person> patient =
                patients.patient(
                        question.patient(), past ? Optional.of(found.asOf()) : Optional.empty());
        FhirCalls.answer(
                call,
                patient,
                survivor -> PatientRoutes.address(survivor) + TAIL + call.query().text(),
                it ->
                        FhirAnswers.send(
                                call, bundle(call, question, found, Optional.of(it.value()))));
    }

    private static FhirElement bundle(
            FhirCall call,
            SearchQuestion question,
            Searcher.Found found,
            Optional<PatientRoutes.Person> patient) {
        String path = "/Patient/" + PatientRoutes.asAsked(call.ctx(), question.patient()) + TAIL;
        var bundle = new SearchBundle(call.base());
        FhirQuery used = question.page().used(call.query());
        bundle.link("self", path + used.text());
        found.page()
                .next()
                .ifPresent(next ->
                        bundle.link(
                                "next",
                                path
                                        + used.with(AsOf.NAME, found.asOf().toString())
                                                .with(SearchQuestion.CURSOR, next)
                                                .text()));
        patient.ifPresent(bundle::match);
        found.page().matches().forEach(bundle::match);
        return bundle.passedOver(call.passedOver()).bundle();
    }
}
