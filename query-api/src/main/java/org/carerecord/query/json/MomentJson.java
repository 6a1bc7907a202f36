package org.carerecord.query.json;

import org.carerecord.record.Moment;

/** The moment that an answer is for, as every answer about a patient ends with it. */
final class MomentJson {

    private MomentJson() {}

    /** An answer of a present moment has no {@code asOf}: a reader tells the two apart by it. */
    static void members(JsonWriter json, Moment moment) {
        json.instant("asOf", moment.past() ? moment.at() : null);
    }
}
