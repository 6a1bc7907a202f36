package org.carerecord.query;

import io.javalin.http.Context;
import java.util.Optional;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Moment;

/**
 * A question about a patient that is answered with a page.
 *
 * @param <T> what is asked for
 */
interface PageRead<T> extends PatientRead<T> {

    /** The page, as HTML in UTF-8. */
    byte[] body(NhsNumber patient, T found, Moment moment);

    @Override
    default void send(Context ctx, NhsNumber patient, T found, Moment moment) {
        Answers.page(ctx, 200, body(patient, found, moment));
    }

    /** A person compares the other number with whoever is before them; no browser does. */
    @Override
    default Optional<String> about(NhsNumber other, Parameters parameters) {
        return Optional.empty();
    }
}
