package org.carerecord.query.json;

import java.io.IOException;
import java.time.Instant;
import org.carerecord.record.Moment;

/**
 * The moments that every answer ends with.
 *
 * @param moment the moment that was asked for
 * @param upToDateAt the last moment at which all that was in the log had been read, UTC
 * @param generatedAt the moment the answer was made, UTC
 */
public record AnswerTimes(Moment moment, Instant upToDateAt, Instant generatedAt) {

    /** An answer of a present moment has no {@code asOf}: a reader tells the two apart by it. */
    void members(JsonWriter json) throws IOException {
        json.instant("asOf", moment.past() ? moment.at() : null);
        json.instant("upToDateAt", upToDateAt);
        json.instant("generatedAt", generatedAt);
    }
}
