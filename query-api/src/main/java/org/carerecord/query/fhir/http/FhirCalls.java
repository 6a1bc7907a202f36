package org.carerecord.query.fhir.http;

import java.util.function.Consumer;
import java.util.function.Function;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;
import org.carerecord.query.read.RecordAnswer;

/** What all of FHIR's questions about a patient answer where there is no record to answer with. */
final class FhirCalls {

    private static final int SEE_OTHER = 303;
    private static final String POST = "POST";

    private FhirCalls() {}

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
                FhirAnswers.upToDateAt(call.ctx(), it.upToDateAt());
                found.accept(it);
            }
            case RecordAnswer.NotFound<T>(var moment) ->
                    refuse(call, Problems.noSuchPatient(moment));
            case RecordAnswer.KeptUnder<T>(var survivor) ->
                    pointTo(call, survivor, address.apply(survivor));
            case RecordAnswer.Refused<T>(var problem, var retryAfter) -> {
                retryAfter.ifPresent(wait -> FhirAnswers.retryAfter(call.ctx(), wait));
                refuse(call, problem);
            }
        }
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
