package org.carerecord.query.words;

import org.carerecord.event.Body;
import org.junit.jupiter.api.Test;

/** A kind of statement that is newer than this version. */
class BodyTextTest {

    @Test
    void tellsThatItCannotTellANewerKind() {
        EntryWords words = Told.sample(Body.Unknown.class);

        Told.assertWords(
                words,
                "A statement of a kind that this version cannot show",
                "",
                "Kind: Other",
                "Put on record: 10-Jul-2026 08:15 UTC");
    }
}
