package org.carerecord.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.identity.NhsNumber;
import org.jspecify.annotations.Nullable;

/** What of one section is shown so far, each entry once, and whether something is left out. */
final class Selection {

    /** An entry, why it is shown, and where it stands. */
    record Chosen(Entry entry, Why why, Placement placement) {

        ClinicalEvent event() {
            return entry.event();
        }

        /** The time it is sorted by, the earliest there is where it is undated. */
        Instant time() {
            return placement.time().orElse(Instant.MIN);
        }
    }

    /** Under two linked numbers one source may use one entry id for two statements. */
    private record Name(NhsNumber number, EntryId id) {

        static Name of(Entry entry) {
            return new Name(entry.event().nhsNumber(), entry.id());
        }

        /** The id alone tells most apart. */
        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Name name && name.id.equals(id) && name.number.equals(number);
        }
    }

    private final Map<Name, Chosen> chosen = new LinkedHashMap<>();
    private boolean more;

    /** Takes an entry that is not taken yet. */
    void add(Entry entry, Why why) {
        chosen.putIfAbsent(Name.of(entry), new Chosen(entry, why, Placement.of(entry.event())));
    }

    boolean contains(Entry entry) {
        return chosen.containsKey(Name.of(entry));
    }

    /** Says that a window or a limit leaves something out. */
    void leaveOut() {
        more = true;
    }

    /** Keeps the first so many of an order. */
    void keepFirst(int limit, Comparator<Chosen> order) {
        if (chosen.size() > limit) {
            Set<Name> kept = HashSet.newHashSet(limit);
            for (Chosen first : inOrder(order).subList(0, limit)) {
                kept.add(Name.of(first.entry()));
            }
            chosen.keySet().retainAll(kept);
            more = true;
        }
    }

    /** Leaves out by a rule, which {@link #more()} then says. */
    void leaveOut(Predicate<Chosen> rule) {
        more |= chosen.values().removeIf(rule);
    }

    /** Gives an entry another reason to be shown. */
    void explain(Chosen one, Why why) {
        chosen.put(Name.of(one.entry()), new Chosen(one.entry(), why, one.placement()));
    }

    /** Takes an entry back that another has taken the place of: nothing is left out. */
    void drop(Chosen one) {
        chosen.remove(Name.of(one.entry()));
    }

    /** What is shown so far, in no order that means anything. */
    List<Chosen> all() {
        return new ArrayList<>(chosen.values());
    }

    List<Chosen> inOrder(Comparator<Chosen> order) {
        List<Chosen> ordered = all();
        ordered.sort(order);
        return ordered;
    }

    /** Whether any entry that is shown so far is such a one. */
    boolean hasAny(Predicate<Chosen> rule) {
        for (Chosen one : chosen.values()) {
            if (rule.test(one)) {
                return true;
            }
        }
        return false;
    }

    boolean more() {
        return more;
    }
}
