package org.carerecord.query.fhir.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.carerecord.query.problem.Checked;

/**
 * What an operation is asked by its body: a Parameters resource in JSON or XML. Of its values only
 * those are read that some operation here takes: primitives, and identifiers as {@code
 * system|value}.
 */
final class ParametersBody {

    /** The elements of a value that hold a part of it. */
    static final String SYSTEM = "system";

    static final String VALUE = "value";

    private ParametersBody() {}

    /** Reads the body; where there is none, no parameters. */
    static Checked<FhirQuery> read(Context ctx) {
        byte[] body = ctx.bodyAsBytes();
        if (body.length == 0) {
            return new Checked.Valid<>(FhirQuery.NONE);
        }
        Optional<FhirForm> form = FhirCall.contentType(ctx).flatMap(FhirForm::of);
        if (form.isEmpty() || form.get() == FhirForm.HTML) {
            return new Checked.Invalid<>(
                    FhirProblems.unsupportedBody(
                            FhirForm.JSON.mediaType() + ", " + FhirForm.XML.mediaType()));
        }
        Optional<FhirQuery> read =
                form.get() == FhirForm.XML ? ParametersXml.read(body) : ParametersJson.read(body);
        return read.<Checked<FhirQuery>>map(Checked.Valid::new)
                .orElseGet(() -> new Checked.Invalid<>(FhirProblems.invalidBody()));
    }

    /** An identifier as a token. */
    static String token(Optional<String> system, String value) {
        return system.map(of -> of + "|" + value).orElse(value);
    }
}
