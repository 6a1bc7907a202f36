package org.carerecord.query.fhir.http;

import io.javalin.http.Context;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;
import org.carerecord.query.read.ReadHeaders;
import org.carerecord.query.read.RecordAnswer;

/** What all of FHIR's questions about a patient answer where there is no record to answer with. */
final class FhirCalls {

    private static final int SEE_OTHER = 303;
    private static final String POST = "POST";

    private FhirCalls() {}

    /**
     * Answers a request, or says why it is refused.
     *
     * @param offer what the route takes and offers
     * @param body the body's parameters, once read
     * @param asked what it asks for, by the values of its parameters
     * @param answer answers it
     */
    static <T> void handle(
            Context ctx,
            FhirOffer offer,
            Checked<FhirQuery> body,
            Function<FhirCall, Checked<T>> asked,
            BiConsumer<FhirCall, T> answer) {
        switch (FhirCall.of(ctx, offer, body)) {
            case Checked.Valid<FhirCall>(var call) -> {
                switch (asked.apply(call)) {
                    case Checked.Valid<T>(var question) -> answer.accept(call, question);
                    case Checked.Invalid<T>(var problem) -> refuse(call, problem);
                }
            }
            case Checked.Invalid<FhirCall>(var problem) ->
                    FhirAnswers.refuse(ctx, offer.forms(), problem);
        }
    }

    /**
     * Answers a request.
     *
     * @param answer what is answered
     * @param address the same question about another patient, as an address to ask with GET
     * @param found sends what was found
     */
    static <T> void answer(
            FhirCall call,
            RecordAnswer<T> answer,
            Function<NhsNumber, String> address,
            Consumer<RecordAnswer.Found<T>> found) {
        switch (answer) {
            case RecordAnswer.Found<T> it -> {
                ReadHeaders.upToDateAt(call.ctx(), it.upToDateAt());
                found.accept(it);
            }
            case RecordAnswer.NotFound<T>(var moment) ->
                    refuse(call, Problems.noSuchPatient(moment));
            case RecordAnswer.KeptUnder<T>(var survivor) ->
                    pointTo(call, survivor, address.apply(survivor));
            case RecordAnswer.Refused<T> refused -> refuse(call, refused);
        }
    }

    static <T> void refuse(FhirCall call, RecordAnswer.Refused<T> refused) {
        refused.retryAfter().ifPresent(wait -> ReadHeaders.retryAfter(call.ctx(), wait));
        refuse(call, refused.problem());
    }

    static void refuse(FhirCall call, Problem problem) {
        FhirAnswers.refuse(call.ctx(), call.form(), problem);
    }

    /** A body names the old number, so that what was posted must not be posted again. */
    private static void pointTo(FhirCall call, NhsNumber survivor, String address) {
        call.ctx().header("Location", address);
        Problem problem = Problems.supersededNumber(survivor);
        boolean posted = call.ctx().req().getMethod().equals(POST);
        refuse(call, posted ? problem.withStatus(SEE_OTHER) : problem);
    }
}
