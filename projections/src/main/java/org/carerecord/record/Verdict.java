package org.carerecord.record;

import java.time.Instant;

/** What a rule says of one entry of a place that it reads. */
sealed interface Verdict {

    /** It is shown, and why. */
    record Shown(Why why) implements Verdict {}

    /** It is not shown. */
    enum NotShown implements Verdict {
        /** It is of the section, and a window leaves it out. */
        OUTSIDE_WINDOW,
        /** It is not of the section at this moment. */
        NOT_OF_SECTION
    }

    /** A rule that judges entry by entry. */
    @FunctionalInterface
    interface Judge {

        /** Judges an entry at the last moment of the day asked for. */
        Verdict of(Entry entry, Instant at);

        /** A rule by which every entry is shown. */
        static Judge always(Why why) {
            Verdict shown = new Shown(why);
            return (_, _) -> shown;
        }
    }
}
