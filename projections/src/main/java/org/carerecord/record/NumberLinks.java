package org.carerecord.record;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carerecord.event.NumberReissued;
import org.carerecord.event.PatientsLinked;
import org.carerecord.identity.NhsNumber;

/**
 * Which numbers are one person. A link counts where the surviving number's own rows hold it; what
 * is held under the other number only tells where to look. A number that was issued anew is never
 * linked with the former one, whatever any source says.
 *
 * <p>Numbers are followed from link to link. Where links contradict each other and form a circle,
 * each of its numbers answers for all of them.
 */
public final class NumberLinks {

    /** Far beyond any person's; a record that needs more is refused rather than cut. */
    public static final int MAX_NUMBERS = 100;

    private static final Comparator<NhsNumber> BY_VALUE =
            Comparator.comparingLong(NhsNumber::value);

    /** Not by receipt: of several sources the same one counts, whichever was heard first. */
    private static final Comparator<Entry> BY_ID = Comparator.comparing(Entry::id);

    private final Function<NhsNumber, NumberRows> rowsOf;
    private final Map<NhsNumber, NumberRows> read = new HashMap<>();

    /** That a number belongs to another: of which kind, and since when that has been said. */
    private record Link(PatientsLinked.Kind kind, Instant since) {

        Link and(Link other) {
            return new Link(kind, since.isBefore(other.since()) ? since : other.since());
        }
    }

    private NumberLinks(Function<NhsNumber, NumberRows> rowsOf) {
        this.rowsOf = rowsOf;
    }

    /** What a number leads to. */
    public sealed interface Resolution {}

    /** The number stands: these are the person's rows, those of linked numbers among them. */
    public record Stands(PatientRows rows) implements Resolution {}

    /**
     * The number belongs to another.
     *
     * @param survivors the numbers that stand for it, in order; several where sources disagree
     */
    public record Superseded(List<NhsNumber> survivors) implements Resolution {

        /** Copies the list. */
        public Superseded {
            survivors = List.copyOf(survivors);
        }

        /** Without the numbers: this form may reach a log. */
        @Override
        public String toString() {
            return "Superseded[]";
        }
    }

    /**
     * Finds what a number leads to.
     *
     * @param asked the number asked for
     * @param rowsOf reads what is held under a number
     */
    public static Resolution resolve(NhsNumber asked, Function<NhsNumber, NumberRows> rowsOf) {
        return new NumberLinks(rowsOf).resolve(asked);
    }

    private Resolution resolve(NhsNumber asked) {
        Set<NhsNumber> survivors = standing(asked);
        return survivors.isEmpty()
                ? new Stands(together(asked))
                : new Superseded(sorted(survivors));
    }

    private static List<NhsNumber> sorted(Set<NhsNumber> numbers) {
        return numbers.stream().sorted(BY_VALUE).toList();
    }

    /** The numbers that stand for one, however many links away; none if it stands itself. */
    private Set<NhsNumber> standing(NhsNumber number) {
        Set<NhsNumber> above = reach(number, this::survivors);
        return above.contains(number)
                ? Set.of()
                : above.stream()
                        .filter(survivor ->
                                survivors(survivor).isEmpty()
                                        || reach(survivor, this::survivors).contains(survivor))
                        .collect(Collectors.toSet());
    }

    /** Everything that steps lead to, the start itself only where they lead back to it. */
    private static Set<NhsNumber> reach(NhsNumber start, Function<NhsNumber, Set<NhsNumber>> step) {
        Set<NhsNumber> reached = new LinkedHashSet<>();
        Deque<NhsNumber> open = new ArrayDeque<>(step.apply(start));
        while (!open.isEmpty()) {
            NhsNumber next = open.pop();
            if (reached.add(next)) {
                open.addAll(step.apply(next));
            }
        }
        return reached;
    }

    private PatientRows together(NhsNumber asked) {
        Map<NhsNumber, Link> links = new TreeMap<>(BY_VALUE);
        Deque<NhsNumber> open = new ArrayDeque<>(List.of(asked));
        while (!open.isEmpty()) {
            links(open.pop())
                    .forEach((number, link) -> {
                        if (number.equals(asked)) {
                            return;
                        }
                        if (!links.containsKey(number)) {
                            open.add(number);
                        }
                        links.merge(number, link, Link::and);
                    });
        }
        NumberRows own = rows(asked);
        List<CurrentRows> current = new ArrayList<>(List.of(own.current()));
        List<LinkedNumber> linked = new ArrayList<>();
        List<NumberRows> numbers = new ArrayList<>(List.of(own));
        int quarantined = own.quarantined();
        for (Map.Entry<NhsNumber, Link> link : links.entrySet()) {
            NumberRows other = rows(link.getKey());
            numbers.add(other);
            current.add(other.current());
            linked.add(
                    new LinkedNumber(
                            other.number(),
                            link.getValue().kind(),
                            link.getValue().since(),
                            other.feeds()));
            quarantined += other.quarantined();
        }
        return new PatientRows(
                asked,
                MergedRows.of(current),
                own.feeds(),
                linked,
                Revision.of(numbers),
                quarantined);
    }

    /** The numbers that belong to one, each with what its sources say of that together. */
    private Map<NhsNumber, Link> links(NhsNumber survivor) {
        Map<NhsNumber, Link> links = new LinkedHashMap<>();
        rows(survivor).identity().stream()
                .filter(entry -> entry.event().nhsNumber().equals(survivor))
                .sorted(BY_ID)
                .forEach(entry -> {
                    if (entry.event().body() instanceof PatientsLinked link
                            && !areReissued(survivor, link.superseded())) {
                        links.merge(
                                link.superseded(),
                                new Link(link.kind(), entry.provenance().receivedAt()),
                                Link::and);
                    }
                });
        return links;
    }

    /** The numbers of which one is said to belong to, and which say so themselves. */
    private Set<NhsNumber> survivors(NhsNumber number) {
        Set<NhsNumber> survivors = new TreeSet<>(BY_VALUE);
        for (Entry entry : rows(number).identity()) {
            NhsNumber survivor = entry.event().nhsNumber();
            if (entry.event().body() instanceof PatientsLinked
                    && !survivor.equals(number)
                    && links(survivor).containsKey(number)) {
                survivors.add(survivor);
            }
        }
        return survivors;
    }

    private boolean areReissued(NhsNumber one, NhsNumber other) {
        return reissuedWith(one).contains(other) || reissuedWith(other).contains(one);
    }

    private Set<NhsNumber> reissuedWith(NhsNumber number) {
        return rows(number).identity().stream()
                .filter(entry -> entry.event().body() instanceof NumberReissued)
                .map(entry ->
                        entry.event().nhsNumber().equals(number)
                                ? ((NumberReissued) entry.event().body()).former()
                                : entry.event().nhsNumber())
                .collect(Collectors.toSet());
    }

    private NumberRows rows(NhsNumber number) {
        NumberRows known = read.get(number);
        if (known != null) {
            return known;
        }
        if (read.size() == MAX_NUMBERS) {
            throw new IllegalStateException(
                    "Expected at most " + MAX_NUMBERS + " linked numbers of a person");
        }
        NumberRows rows = rowsOf.apply(number);
        read.put(number, rows);
        return rows;
    }
}
