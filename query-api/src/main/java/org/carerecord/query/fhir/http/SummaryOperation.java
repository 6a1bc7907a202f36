package org.carerecord.query.fhir.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problems;
import org.carerecord.query.read.AsOf;
import org.carerecord.query.read.RecordAnswer;
import org.carerecord.query.read.RecordTurns;
import org.carerecord.query.summary.Answered;
import org.carerecord.query.summary.SummaryAnswers;

/** Answers {@code $summary} (HL7 IPS 2.0.1, OperationDefinition summary). */
final class SummaryOperation {

    /** The operation's name in addresses. */
    static final String NAME = "summary";

    /** Where HL7 defines it. */
    static final String DEFINITION = "http://hl7.org/fhir/uv/ips/OperationDefinition/summary";

    private static final String PROFILE = "profile";
    private static final String TAIL = "/$" + NAME;

    /** The profiles that a client may ask for, with or without a version. */
    private static final List<String> PROFILES =
            List.of(
                    "http://hl7.org/fhir/uv/ips/StructureDefinition/Bundle-uv-ips",
                    "http://hl7.org/fhir/uv/ips/StructureDefinition/Composition-uv-ips");

    private static final List<String> OF_BOTH = List.of(PROFILE, AsOf.NAME, FhirCall.FORMAT);

    private final SummaryAnswers summaries;
    private final RecordTurns turns;
    private final NamedPatients named;
    private final PageRenderer page;

    SummaryOperation(SummaryAnswers summaries, NamedPatients named, PageRenderer page) {
        this.summaries = summaries;
        this.turns = named.turns();
        this.named = named;
        this.page = page;
    }

    /** The routes that it answers. */
    List<FhirRoute> routes() {
        List<FhirRoute> routes = new ArrayList<>();
        routes.addAll(AskedRoutes.ofOperation(PatientRoutes.PATH + TAIL, this::ofType));
        routes.addAll(AskedRoutes.ofOperation(PatientRoutes.ONE + TAIL, this::ofOne));
        return List.copyOf(routes);
    }

    private void ofType(Context ctx, Checked<FhirQuery> body) {
        Set<String> taken = new LinkedHashSet<>();
        taken.add(PatientParameters.IDENTIFIER);
        taken.addAll(OF_BOTH);
        handle(ctx, taken, body, call -> PatientParameters.identified(call.query(), named));
    }

    private void ofOne(Context ctx, Checked<FhirQuery> body) {
        Set<String> taken = new LinkedHashSet<>(OF_BOTH);
        handle(ctx, taken, body, call -> named.of(ctx.pathParam(PatientRoutes.NHS_NUMBER)));
    }

    /** Says whom a request is about. */
    private interface Whom {
        Checked<NhsNumber> of(FhirCall call);
    }

    /** What is asked for. */
    private record Asked(NhsNumber patient, Optional<Instant> asOf) {}

    private void handle(Context ctx, Set<String> taken, Checked<FhirQuery> body, Whom whom) {
        FhirCalls.handle(
                ctx, FhirOffer.ofDocument(taken), body, call -> asked(call, whom), this::answer);
    }

    private Checked<Asked> asked(FhirCall call, Whom whom) {
        return whom.of(call)
                .then(patient ->
                        call.query()
                                .one(PROFILE)
                                .then(SummaryOperation::profile)
                                .then(profile -> call.query().one(AsOf.NAME))
                                .then(turns::asOf)
                                .map(asOf -> new Asked(patient, asOf)));
    }

    private static Checked<Optional<String>> profile(Optional<String> asked) {
        return asked.isEmpty() || PROFILES.contains(asked.get().split("\\|", 2)[0])
                ? new Checked.Valid<>(asked)
                : new Checked.Invalid<>(
                        Problems.invalidParameter(
                                PROFILE,
                                "supported-profile",
                                "Expected a profile that summaries here keep to, but it is"
                                        + " another.",
                                "leave it out or use one of " + String.join(", ", PROFILES)));
    }

    private void answer(FhirCall call, Asked asked) {
        var form = new DocumentForm(call.form(), page, named.ids());
        RecordAnswer<Answered> answer =
                turns.ask(
                        asked.asOf(),
                        moment -> summaries.ask(asked.patient(), moment, form, call.conditional()));
        FhirCalls.answer(
                call,
                answer,
                survivor ->
                        PatientRoutes.address(survivor) + TAIL + call.query().only(OF_BOTH).text(),
                found -> FhirAnswers.send(call, found.value()));
    }
}
