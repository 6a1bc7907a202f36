package org.carerecord.query.fhir.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.id.ResourceIds;
import org.carerecord.query.fhir.resource.RecordResources;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.read.AsOf;
import org.carerecord.query.read.RecordAnswer;
import org.carerecord.query.read.RecordTurns;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.Entry;
import org.carerecord.record.Sharing;

/** Answers reads of patients, who are named by NHS number or by id. */
final class PatientRoutes {

    /** The type of the resources. */
    static final String TYPE = "Patient";

    /** The patient's number in the paths of routes. */
    static final String NHS_NUMBER = "nhsNumber";

    /** The path of all patients. */
    static final String PATH = FhirService.PATH + "/" + TYPE;

    /** The path of one. */
    static final String ONE = PATH + "/{" + NHS_NUMBER + "}";

    private static final List<String> TAKEN = List.of(AsOf.NAME, FhirCall.FORMAT);

    private final RecordReader reader;
    private final RecordTurns turns;
    private final NamedPatients named;

    PatientRoutes(RecordReader reader, NamedPatients named) {
        this.reader = reader;
        this.turns = named.turns();
        this.named = named;
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
        return List.of(new FhirRoute(FhirRoute.Method.GET, ONE, this::read));
    }

    /** The patient's resource at a moment of the past, or this present one. */
    RecordAnswer<Person> patient(NhsNumber patient, Optional<Instant> asOf) {
        return turns.ask(
                asOf,
                moment ->
                        reader.summary(patient, moment, Sharing.UNKNOWN)
                                .map(summary -> person(patient, summary.demographics())));
    }

    private Person person(NhsNumber patient, Optional<Entry> demographics) {
        return new Person(
                RecordResources.patient(
                        patient, demographics, new EntryReferences(patient, named.ids())),
                demographics);
    }

    /** Whom the path of a request names. */
    Checked<NhsNumber> named(Context ctx) {
        return named.of(ctx.pathParam(NHS_NUMBER));
    }

    /** How the path of a request names the patient: links do not show a number that it hides. */
    static String asAsked(Context ctx, NhsNumber patient) {
        String written = ctx.pathParam(NHS_NUMBER);
        return ResourceIds.looksLikeOne(written) ? written : patient.digits();
    }

    /** Who is asked for, and when. */
    private record Asked(NhsNumber patient, Optional<Instant> asOf) {}

    private Checked<Asked> asked(FhirCall call) {
        return named(call.ctx())
                .then(patient ->
                        call.query()
                                .one(AsOf.NAME)
                                .then(turns::asOf)
                                .map(asOf -> new Asked(patient, asOf)));
    }

    private void read(Context ctx) {
        FhirCalls.handle(
                ctx,
                FhirOffer.ofResource(TAKEN),
                new Checked.Valid<>(FhirQuery.NONE),
                this::asked,
                this::read);
    }

    private void read(FhirCall call, Asked asked) {
        FhirCalls.answer(
                call,
                patient(asked.patient(), asked.asOf()),
                survivor -> address(survivor) + call.query().text(),
                found -> FhirAnswers.send(call, found.value().resource()));
    }
}
