package org.carerecord.query.fhir.http;

import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problems;
import org.carerecord.query.read.RecordAnswer;

/**
 * Answers searches of patients. An identifier names the one who is searched for; what else is asked
 * says whether it is the one.
 */
final class PatientSearch {

    /** What a search can be narrowed by, beside the identifier. */
    static final List<SearchParameter> PARAMETERS =
            List.of(SearchParameter.ID, SearchParameter.LAST_UPDATED);

    private final PatientRoutes patients;
    private final NamedPatients named;
    private final FhirLimits limits;

    PatientSearch(PatientRoutes patients, NamedPatients named, FhirLimits limits) {
        this.patients = patients;
        this.named = named;
        this.limits = limits;
    }

    /** The routes that it answers. */
    List<FhirRoute> routes() {
        return AskedRoutes.ofSearch(PatientRoutes.PATH, this::handle);
    }

    private void handle(Context ctx, Checked<FhirQuery> body) {
        FhirCalls.handle(
                ctx,
                FhirOffer.ofSearch(taken(), limits),
                body,
                call -> question(call.query()),
                this::answer);
    }

    private static Set<String> taken() {
        Set<String> taken = new LinkedHashSet<>(List.of(PatientParameters.IDENTIFIER));
        PARAMETERS.forEach(parameter -> taken.add(parameter.name()));
        taken.addAll(SearchQuestion.OF_ALL);
        taken.remove(SearchQuestion.CURSOR);
        return taken;
    }

    private Checked<SearchQuestion> question(FhirQuery query) {
        return PatientParameters.identified(query, named)
                .then(patient ->
                        SearchQuestion.criteria(query, PARAMETERS)
                                .then(criteria ->
                                        SearchQuestion.Page.of(query, named.turns(), limits)
                                                .map(page ->
                                                        new SearchQuestion(
                                                                patient,
                                                                List.of(PatientRoutes.TYPE),
                                                                Optional.empty(),
                                                                criteria,
                                                                page))));
    }

    /** That nobody is known is an answer to a search; it says so in words too. */
    private void answer(FhirCall call, SearchQuestion question) {
        RecordAnswer<PatientRoutes.Person> answer =
                patients.patient(question.patient(), question.page().asOf());
        if (answer instanceof RecordAnswer.NotFound<PatientRoutes.Person>(var moment)) {
            SearchBundle none = bundle(call, question).total(0);
            none.outcome(Outcomes.warnings(List.of(Problems.noSuchPatient(moment))));
            FhirAnswers.send(call, none.passedOver(call.passedOver()).bundle());
            return;
        }
        FhirCalls.answer(
                call,
                answer,
                survivor -> address(call.query(), survivor),
                found -> send(call, question, found.value()));
    }

    private static void send(FhirCall call, SearchQuestion question, PatientRoutes.Person person) {
        SearchBundle bundle = bundle(call, question);
        if (question.criteria().stream().allMatch(one -> one.test(person.resource()))) {
            bundle.total(1).match(person);
        } else {
            bundle.total(0);
        }
        FhirAnswers.send(call, bundle.passedOver(call.passedOver()).bundle());
    }

    private static SearchBundle bundle(FhirCall call, SearchQuestion question) {
        FhirQuery used = question.page().used(call.query());
        return new SearchBundle(call.base()).link("self", "/" + PatientRoutes.TYPE + used.text());
    }

    /** The same search of another patient. */
    private static String address(FhirQuery query, NhsNumber patient) {
        String identifier = PatientParameters.NHS_NUMBER + "|" + patient.digits();
        return PatientRoutes.PATH + query.with(PatientParameters.IDENTIFIER, identifier).text();
    }
}
