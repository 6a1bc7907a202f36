package org.carerecord.query;

import io.javalin.http.Context;
import java.util.Optional;
import org.carerecord.identity.NhsNumber;

/**
 * A question about a patient that is answered with a page.
 *
 * @param <T> what is asked for
 */
interface PageRead<T> extends PatientRead<T> {

    @Override
    default void send(Context ctx, byte[] body) {
        Answers.page(ctx, 200, body);
    }

    /** A person compares the other number with whoever is before them; no browser does. */
    @Override
    default Optional<String> about(NhsNumber other, Parameters parameters) {
        return Optional.empty();
    }
}
