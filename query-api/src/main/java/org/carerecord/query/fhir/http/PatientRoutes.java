package org.carerecord.query.fhir.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.resource.RecordResources;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problems;
import org.carerecord.query.read.AsOf;
import org.carerecord.query.read.RecordAnswer;
import org.carerecord.query.read.RecordTurns;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.Entry;
import org.carerecord.record.Sharing;

/** Answers reads and searches of patients. A patient's address is the NHS number. */
final class PatientRoutes {

    /** The type of the resources. */
    static final String TYPE = "Patient";

    /** The patient's number in the paths of routes. */
    static final String NHS_NUMBER = "nhsNumber";

    /** The path of all patients. */
    static final String PATH = FhirService.PATH + "/" + TYPE;

    /** The path of one. */
    static final String ONE = PATH + "/{" + NHS_NUMBER + "}";

    private static final List<String> OF_BOTH = List.of(AsOf.NAME, FhirCall.FORMAT);

    private final RecordReader reader;
    private final RecordTurns turns;

    PatientRoutes(RecordReader reader, RecordTurns turns) {
        this.reader = reader;
        this.turns = turns;
    }

    /**
     * A patient as shown.
     *
     * @param resource the Patient
     * @param demographics the entry that it is made of; empty where no source says who it is
     */
    record Person(FhirElement resource, Optional<Entry> demographics) {}

    /** The address of a patient, without the host. */
    static String address(NhsNumber patient) {
        return PATH + "/" + patient.digits();
    }

    /** The routes that it answers. */
    List<FhirRoute> routes() {
        return List.of(
                new FhirRoute(
                        FhirRoute.Method.GET,
                        PATH,
                        ctx -> search(ctx, new Checked.Valid<>(FhirQuery.NONE))),
                new FhirRoute(
                        FhirRoute.Method.POST,
                        PATH + "/_search",
                        ctx -> search(ctx, FormBody.read(ctx))),
                new FhirRoute(FhirRoute.Method.GET, ONE, this::read));
    }

    /** The patient's resource at a moment of the past, or this present one. */
    RecordAnswer<Person> patient(NhsNumber patient, Optional<Instant> asOf) {
        return turns.ask(
                asOf,
                moment ->
                        reader.summary(patient, moment, Sharing.UNKNOWN)
                                .map(summary -> person(patient, summary.demographics())));
    }

    private static Person person(NhsNumber patient, Optional<Entry> demographics) {
        return new Person(
                RecordResources.patient(patient, demographics, new EntryReferences(patient)),
                demographics);
    }

    private void read(Context ctx) {
        Set<String> taken = new LinkedHashSet<>(OF_BOTH);
        Checked<FhirCall> read =
                FhirCall.of(ctx, taken, FhirForm.OF_RESOURCES, new Checked.Valid<>(FhirQuery.NONE));
        switch (read) {
            case Checked.Valid<FhirCall>(var call) -> {
                switch (turns.patient(ctx.pathParam(NHS_NUMBER))) {
                    case Checked.Valid<NhsNumber>(var patient) -> read(call, patient);
                    case Checked.Invalid<NhsNumber>(var problem) -> FhirCalls.refuse(call, problem);
                }
            }
            case Checked.Invalid<FhirCall>(var problem) -> FhirAnswers.refuse(ctx, problem);
        }
    }

    private void read(FhirCall call, NhsNumber patient) {
        switch (call.query().one(AsOf.NAME).then(turns::asOf)) {
            case Checked.Valid<Optional<Instant>>(var asOf) ->
                    FhirCalls.answer(
                            call,
                            patient(patient, asOf),
                            survivor -> address(survivor) + call.query().text(),
                            found -> FhirAnswers.send(call, found.value().resource()));
            case Checked.Invalid<Optional<Instant>>(var problem) -> FhirCalls.refuse(call, problem);
        }
    }

    private void search(Context ctx, Checked<FhirQuery> body) {
        List<String> taken = new ArrayList<>(List.of(PatientParameters.IDENTIFIER));
        taken.addAll(OF_BOTH);
        switch (FhirCall.of(ctx, new LinkedHashSet<>(taken), FhirForm.OF_RESOURCES, body)) {
            case Checked.Valid<FhirCall>(var call) -> {
                switch (PatientParameters.identified(call.query(), turns)) {
                    case Checked.Valid<NhsNumber>(var patient) -> search(call, patient);
                    case Checked.Invalid<NhsNumber>(var problem) -> FhirCalls.refuse(call, problem);
                }
            }
            case Checked.Invalid<FhirCall>(var problem) -> FhirAnswers.refuse(ctx, problem);
        }
    }

    private void search(FhirCall call, NhsNumber patient) {
        switch (call.query().one(AsOf.NAME).then(turns::asOf)) {
            case Checked.Valid<Optional<Instant>>(var asOf) -> found(call, patient(patient, asOf));
            case Checked.Invalid<Optional<Instant>>(var problem) -> FhirCalls.refuse(call, problem);
        }
    }

    /** That nobody is known is an answer to a search; it says so in words too. */
    private static void found(FhirCall call, RecordAnswer<Person> answer) {
        SearchBundle bundle =
                new SearchBundle(call.base()).link("self", "/" + TYPE + call.query().text());
        if (answer instanceof RecordAnswer.NotFound<Person>(var moment)) {
            bundle.total(0).outcome(Outcomes.warnings(List.of(Problems.noSuchPatient(moment))));
            FhirAnswers.send(call, bundle.passedOver(call.passedOver()).bundle());
            return;
        }
        FhirCalls.answer(
                call,
                answer,
                survivor ->
                        PATH
                                + call.query()
                                        .with(
                                                PatientParameters.IDENTIFIER,
                                                PatientParameters.NHS_NUMBER
                                                        + "|"
                                                        + survivor.digits())
                                        .text(),
                found ->
                        FhirAnswers.send(
                                call,
                                bundle.total(1)
                                        .match(found.value())
                                        .passedOver(call.passedOver())
                                        .bundle()));
    }
}
