package org.carerecord.query.fhir.http;

import io.javalin.http.Context;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.page.PageHeaders;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.summary.Answered;
import org.carerecord.query.summary.HttpAnswer;
import org.carerecord.record.Entry;

/** How FHIR's answers leave: never cached unless an answer says otherwise. */
final class FhirAnswers {

    /** RFC 9110, section 5.6.7: months are of three letters, which September is not in the UK. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
                    .withZone(ZoneOffset.UTC);

    private static final String NO_STORE = "no-store";
    private static final String VARY = "Accept, Accept-Encoding, Content-Type";

    private FhirAnswers() {}

    static void send(FhirCall call, FhirElement resource) {
        send(call.ctx(), 200, call.form(), FhirPages.bytes(call.form(), resource));
    }

    /** A summary, which a client may keep if it asks each time whether it still holds. */
    static void send(FhirCall call, Answered answered) {
        headers(call.ctx(), call.form());
        HttpAnswer.send(call.ctx(), answered);
    }

    /**
     * A refusal, in the form that the client wants as far as that can be known.
     *
     * @param offered the forms that the address offers
     */
    static void refuse(Context ctx, List<FhirForm> offered, Problem problem) {
        refuse(ctx, FhirCall.negotiation(ctx).orJson(offered), problem);
    }

    static void refuse(Context ctx, FhirForm form, Problem problem) {
        send(ctx, problem.status(), form, FhirPages.bytes(form, Outcomes.error(problem)));
    }

    /** Since when what is sent of an entry is known here. */
    static void receivedAt(Context ctx, Entry entry) {
        ctx.header("Last-Modified", HTTP_DATE.format(entry.provenance().receivedAt()));
    }

    /**
     * Sends a resource under a weak tag (R4, http.html#versioning), or says that the client has it.
     *
     * @param tag with its quotation marks
     */
    static void send(FhirCall call, FhirElement resource, String tag) {
        call.ctx().header("ETag", "W/" + tag);
        if (call.conditional().has(tag)) {
            headers(call.ctx(), call.form());
            call.ctx().header("Cache-Control", NO_STORE);
            call.ctx().status(304);
        } else {
            send(call, resource);
        }
    }

    static void send(Context ctx, int status, FhirForm form, byte[] body) {
        headers(ctx, form);
        ctx.status(status);
        ctx.header("Cache-Control", NO_STORE);
        ctx.result(body);
    }

    static void headers(Context ctx, FhirForm form) {
        ctx.contentType(form.contentType());
        ctx.header("Vary", VARY);
        ctx.header("X-Content-Type-Options", "nosniff");
        if (form == FhirForm.HTML) {
            PageHeaders.all().forEach(ctx::header);
        }
    }
}
