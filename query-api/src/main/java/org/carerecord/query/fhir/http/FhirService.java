package org.carerecord.query.fhir.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerecord.query.fhir.id.ResourceIds;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.read.RecordTurns;
import org.carerecord.query.summary.SummaryAnswers;
import org.carerecord.reader.RecordReader;

/** Everything that is served in FHIR's manner. */
public final class FhirService {

    /** Where its addresses begin. */
    public static final String PATH = "/fhir";

    private static final String METADATA = PATH + "/metadata";

    private final Parts parts;
    private final Instant since;

    /**
     * What it is made of.
     *
     * @param reader reads the record
     * @param turns lets questions be answered, so many at a time
     * @param summaries answers with summaries
     * @param page makes the page that people see of a summary
     * @param ids the ids of resources
     * @param limits what a search may use up
     */
    public record Parts(
            RecordReader reader,
            RecordTurns turns,
            SummaryAnswers summaries,
            PageRenderer page,
            ResourceIds ids,
            FhirLimits limits) {}

    /** A service of these parts. */
    public FhirService(Parts parts) {
        this.parts = parts;
        this.since = parts.turns().now();
    }

    /** The routes, of which a path with fixed words comes before one with variable parts. */
    public List<FhirRoute> routes() {
        var named = new NamedPatients(parts.turns(), parts.ids());
        var searcher = new Searcher(parts.reader(), named, parts.limits());
        var patients = new PatientRoutes(parts.reader(), named);
        var summaries = new SummaryOperation(parts.summaries(), named, parts.page());
        var everything = new Everything(searcher, patients, parts.turns(), parts.limits());
        List<FhirRoute> routes = new ArrayList<>();
        routes.add(new FhirRoute(FhirRoute.Method.GET, METADATA, this::metadata));
        routes.addAll(summaries.routes());
        routes.addAll(everything.routes());
        routes.addAll(new PatientSearch(patients, named, parts.limits()).routes());
        routes.addAll(patients.routes());
        for (SearchType type : SearchType.values()) {
            routes.addAll(new TypeSearch(type, searcher, named, parts.limits()).routes());
            routes.add(new EntryRead(type, parts.reader(), named).route());
        }
        return List.copyOf(routes);
    }

    /** Whether a path is one of FHIR's, served or not. */
    public static boolean serves(String path) {
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    /** Refuses a request in FHIR's manner, in the form that the client wants of those offered. */
    public static void refuse(Context ctx, Problem problem) {
        FhirAnswers.refuse(ctx, FhirForm.offeredAt(ctx.path()), problem);
    }

    /**
     * A refusal of the HTTP server itself.
     *
     * @param path where the request was for
     * @param accept the Accept headers
     */
    public static Refusal refusal(Problem problem, String path, List<String> accept) {
        FhirForm form =
                new Negotiation(Optional.empty(), accept, Optional.empty())
                        .orJson(FhirForm.offeredAt(path));
        return new Refusal(form.contentType(), FhirPages.bytes(form, Outcomes.error(problem)));
    }

    /**
     * A refusal as it is sent.
     *
     * @param contentType the media type, with its charset
     * @param bytes the body
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares refusals
    public record Refusal(String contentType, byte[] bytes) {}

    private void metadata(Context ctx) {
        FhirCalls.handle(
                ctx,
                FhirOffer.ofResource(Set.of(FhirCall.FORMAT)),
                new Checked.Valid<>(FhirQuery.NONE),
                Checked.Valid::new,
                (call, same) -> FhirAnswers.send(call, Capabilities.statement(same.base(), since)));
    }
}
