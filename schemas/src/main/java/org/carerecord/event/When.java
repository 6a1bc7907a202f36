package org.carerecord.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something was so: at a moment, or from a start to an end, or in the source's words.
 *
 * @param at the moment, where the source gave one
 * @param start the start of a period
 * @param end the end of a period
 * @param text the source's words, such as an age or "in childhood"
 */
public record When(
        @Nullable ClinicalTime at,
        @Nullable ClinicalTime start,
        @Nullable ClinicalTime end,
        @Nullable String text) {

    /** At one moment. */
    public static When at(ClinicalTime moment) {
        return new When(moment, null, null, null);
    }

    /** From a start to an end, either of which may be unknown. */
    public static When between(@Nullable ClinicalTime start, @Nullable ClinicalTime end) {
        return new When(null, start, end, null);
    }

    /** In the source's words alone. */
    public static When inWords(String text) {
        return new When(null, null, null, text);
    }

    /** The time to sort by: the moment, else the start, else the end. */
    public Optional<ClinicalTime> sortTime() {
        if (at != null) {
            return Optional.of(at);
        }
        return Optional.ofNullable(start != null ? start : end);
    }
}
