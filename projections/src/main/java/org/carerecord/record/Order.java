package org.carerecord.record;

import java.util.Comparator;
import org.carerecord.record.Selection.Chosen;

/**
 * The orders of a section. Each is total: entries that nothing else tells apart stand by who says
 * so, so that a section never depends on the order in which its rows were read.
 */
final class Order {

    private static final Comparator<Chosen> BY_SOURCE =
            Comparator.<Chosen, String>comparing(chosen -> chosen.event().organisation().value())
                    .thenComparing(chosen -> chosen.event().entryId())
                    .thenComparing(chosen -> chosen.entry().provenance().feed())
                    .thenComparing(chosen -> chosen.event().nhsNumber());

    /** Newest first, undated last. */
    static final Comparator<Chosen> NEWEST_FIRST =
            (one, other) -> {
                int order = other.time().compareTo(one.time());
                return order == 0 ? BY_SOURCE.compare(one, other) : order;
            };

    /** Soonest first. */
    static final Comparator<Chosen> SOONEST_FIRST =
            Comparator.comparing(Chosen::time).thenComparing(BY_SOURCE);

    /** By type, each newest first. */
    static final Comparator<Chosen> BY_TYPE =
            Comparator.<Chosen, String>comparing(chosen -> chosen.placement().group())
                    .thenComparing(NEWEST_FIRST);

    private Order() {}
}
