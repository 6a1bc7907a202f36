package org.carerecord.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** The entries taken for one section so far, within its limits, and what the limits hide. */
final class Selection {

    private record Taken(Entry entry, Placement placement) {}

    private static final Comparator<Taken> NEWEST_FIRST =
            Comparator.<Taken, Optional<Instant>>comparing(
                            taken -> taken.placement().time(),
                            Comparator.comparing(
                                    time -> time.orElse(Instant.MIN), Comparator.reverseOrder()))
                    .thenComparing(taken -> taken.entry().event().organisation())
                    .thenComparing(taken -> taken.entry().event().entryId())
                    .thenComparing(taken -> taken.entry().provenance().feed());

    private static final Comparator<Taken> BY_TYPE =
            Comparator.<Taken, String>comparing(taken -> taken.placement().group())
                    .thenComparing(NEWEST_FIRST);

    private final int perGroup;
    private final int limit;
    private final int counted;
    private final List<Taken> taken = new ArrayList<>();
    private int more;
    private boolean uncounted;

    /**
     * Nothing taken yet.
     *
     * @param perGroup how many of a group are taken; 0 for no such limit
     * @param limit how many are shown in all
     * @param counted how many further ones are counted
     */
    Selection(int perGroup, int limit, int counted) {
        this.perGroup = perGroup;
        this.limit = limit;
        this.counted = counted;
    }

    /** Takes what belongs to the section, and counts what the limits leave out. */
    void take(CurrentRows.Cursor cursor, Predicate<CurrentRows.Cursor> belongs) {
        if (perGroup == 0) {
            takeNewest(cursor, belongs);
        } else {
            takeNewestOfEachGroup(cursor, belongs);
        }
    }

    private void takeNewest(CurrentRows.Cursor cursor, Predicate<CurrentRows.Cursor> belongs) {
        while (!uncounted && cursor.next()) {
            if (belongs.test(cursor)) {
                if (taken.size() < limit) {
                    keep(cursor.entry());
                } else {
                    leaveOut();
                }
            }
        }
    }

    private void takeNewestOfEachGroup(
            CurrentRows.Cursor cursor, Predicate<CurrentRows.Cursor> belongs) {
        OptionalLong group = OptionalLong.empty();
        int inGroup = 0;
        while (cursor.next()) {
            if (group.isEmpty() || group.getAsLong() != cursor.group()) {
                group = OptionalLong.of(cursor.group());
                inGroup = 0;
            }
            if (belongs.test(cursor)) {
                if (inGroup++ < perGroup) {
                    keep(cursor.entry());
                } else {
                    leaveOut();
                }
            }
            // Past what is counted, the rest of the group costs nothing.
            if (uncounted && inGroup >= perGroup) {
                cursor.skipGroup();
            }
        }
    }

    private void keep(Entry entry) {
        taken.add(new Taken(entry, Placement.of(entry.event())));
    }

    private void leaveOut() {
        if (more == counted) {
            uncounted = true;
        } else {
            more++;
        }
    }

    boolean isEmpty() {
        return taken.isEmpty();
    }

    /** What is shown: the newest within the limit; vital signs by type and then newest first. */
    List<Entry> entries(Heading heading) {
        var shown = taken.stream().sorted(NEWEST_FIRST).limit(limit);
        return (heading == Heading.VITAL_SIGNS ? shown.sorted(BY_TYPE) : shown)
                .map(Taken::entry)
                .toList();
    }

    /** How many the limits hide. */
    int more() {
        return more + Math.max(0, taken.size() - limit);
    }

    boolean moreIsAtLeast() {
        return uncounted;
    }
}
