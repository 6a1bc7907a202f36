package org.carerecord.query.fhir.http;

import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.read.AsOf;
import org.carerecord.query.read.RecordAnswer;

/** Answers searches of one type of resources in a patient's record. */
final class TypeSearch {

    private final SearchType type;
    private final Searcher searcher;
    private final NamedPatients patients;
    private final FhirLimits limits;

    TypeSearch(SearchType type, Searcher searcher, NamedPatients patients, FhirLimits limits) {
        this.type = type;
        this.searcher = searcher;
        this.patients = patients;
        this.limits = limits;
    }

    /** The routes that it answers. */
    List<FhirRoute> routes() {
        return AskedRoutes.ofSearch(FhirService.PATH + "/" + type.type(), this::handle);
    }

    private void handle(Context ctx, Checked<FhirQuery> body) {
        FhirCalls.handle(
                ctx, FhirOffer.ofSearch(taken(), limits), body, this::question, this::answer);
    }

    private Set<String> taken() {
        Set<String> taken = new LinkedHashSet<>(PatientParameters.names(type.patientParameters()));
        type.parameters().forEach(parameter -> taken.add(parameter.name()));
        taken.addAll(SearchQuestion.OF_ALL);
        return taken;
    }

    private Checked<SearchQuestion> question(FhirCall call) {
        FhirQuery query = call.query();
        return PatientParameters.patient(call, type.patientParameters(), patients)
                .then(patient ->
                        SearchQuestion.criteria(query, type.parameters())
                                .then(criteria ->
                                        SearchQuestion.Page.of(query, patients.turns(), limits)
                                                .map(page ->
                                                        new SearchQuestion(
                                                                patient,
                                                                List.of(type.type()),
                                                                type.section(),
                                                                criteria,
                                                                page))));
    }

    private void answer(FhirCall call, SearchQuestion question) {
        FhirCalls.answer(
                call,
                searcher.ask(question),
                survivor -> FhirService.PATH + address(of(call.query(), survivor)),
                found -> FhirAnswers.send(call, bundle(call, question, found).bundle()));
    }

    /** The same search of another patient, whom it names in the first of all forms. */
    private FhirQuery of(FhirQuery query, NhsNumber patient) {
        Set<String> others = new LinkedHashSet<>(taken());
        others.removeAll(PatientParameters.names(type.patientParameters()));
        return query.only(others).with(type.patientParameters().getFirst(), patient.digits());
    }

    private SearchBundle bundle(
            FhirCall call, SearchQuestion question, RecordAnswer.Found<Searcher.Found> found) {
        SearchPage page = found.value().page();
        var bundle = new SearchBundle(call.base());
        FhirQuery used = question.page().used(call.query());
        bundle.link("self", address(used));
        page.next()
                .ifPresent(next ->
                        bundle.link(
                                "next",
                                address(
                                        used.with(AsOf.NAME, found.value().asOf().toString())
                                                .with(SearchQuestion.CURSOR, next))));
        if (page.next().isEmpty() && question.page().cursor().isEmpty()) {
            bundle.total(page.matches().size());
        }
        page.matches().forEach(bundle::match);
        return bundle.passedOver(call.passedOver());
    }

    private String address(FhirQuery query) {
        return "/" + type.type() + query.text();
    }
}
