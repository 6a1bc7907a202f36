package org.carerecord.query.fhir.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.carerecord.query.problem.Checked;

/** The parameters of a posted search, as a form (R4, section 3.1.1.1.2). */
final class FormBody {

    private static final String FORM = "application/x-www-form-urlencoded";

    private FormBody() {}

    /** Reads the body; where there is none, no parameters. */
    static Checked<FhirQuery> read(Context ctx) {
        byte[] body = ctx.bodyAsBytes();
        if (body.length == 0) {
            return new Checked.Valid<>(FhirQuery.NONE);
        }
        String type = FhirCall.contentType(ctx).orElse("");
        return type.split(";", 2)[0].strip().equalsIgnoreCase(FORM)
                ? FhirQuery.parse(spaced(new String(body, StandardCharsets.UTF_8)))
                : new Checked.Invalid<>(FhirProblems.unsupportedBody(FORM));
    }

    /** In a form, unlike in an address here, a plus is a space. */
    private static String spaced(String form) {
        return form.strip().replace("+", "%20");
    }
}
