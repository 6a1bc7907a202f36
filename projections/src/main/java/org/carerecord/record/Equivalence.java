package org.carerecord.record;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carerecord.record.Concepts.Code;
import org.carerecord.record.Item.Sameness;
import org.carerecord.record.Item.Shown;
import org.carerecord.record.Selection.Chosen;

/**
 * Groups what several providers say alike into one line, and drops nothing. Every entry of a group
 * is the same as the one it was formed around, by {@link Likeness}. Statements of one provider are
 * two statements, unless another provider says the same too. Entries are gone through in the
 * section's order, which is total, so groups do not depend on how entries were read.
 */
final class Equivalence {

    private final List<Chosen> ordered;
    private final List<List<Code>> codes = new ArrayList<>();
    private final Map<Code, List<Integer>> byCode = new HashMap<>();
    private final BitSet grouped = new BitSet();

    private Equivalence(List<Chosen> ordered) {
        this.ordered = ordered;
        for (int i = 0; i < ordered.size(); i++) {
            codes.add(Concepts.codes(MainConcept.of(ordered.get(i).event().body())));
            for (Code code : codes.get(i)) {
                byCode.computeIfAbsent(code, _ -> new ArrayList<>()).add(i);
            }
        }
    }

    /** The lines of a section, in the order of the first entry of each. */
    static List<Item> group(List<Chosen> ordered) {
        if (isOfOneProvider(ordered)) {
            return ordered.stream().map(one -> Item.alone(one.entry(), one.why())).toList();
        }
        var equivalence = new Equivalence(ordered);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            if (!equivalence.grouped.get(i)) {
                items.add(equivalence.around(i));
            }
        }
        return items;
    }

    private static boolean isOfOneProvider(List<Chosen> chosen) {
        for (Chosen one : chosen) {
            if (!Provider.of(one.entry()).equals(Provider.of(chosen.getFirst().entry()))) {
                return false;
            }
        }
        return true;
    }

    private Item around(int first) {
        List<Integer> same = sameAs(first);
        if (same.isEmpty()) {
            return Item.alone(ordered.get(first).entry(), ordered.get(first).why());
        }
        Provider provider = Provider.of(ordered.get(first).entry());
        if (same.stream().allMatch(i -> Provider.of(ordered.get(i).entry()).equals(provider))) {
            return Item.alone(ordered.get(first).entry(), ordered.get(first).why());
        }
        List<Chosen> group = new ArrayList<>(List.of(ordered.get(first)));
        for (int i : same) {
            grouped.set(i);
            group.add(ordered.get(i));
        }
        group.sort(Order.NEWEST_FIRST);
        return item(group, likeness(first, same.getFirst()));
    }

    private static Item item(List<Chosen> group, Sameness sameness) {
        Chosen newest = group.getFirst();
        List<Shown> others =
                group.stream()
                        .skip(1)
                        .map(chosen -> new Shown(chosen.entry(), chosen.why()))
                        .toList();
        return new Item(
                newest.entry(),
                newest.why(),
                sameness,
                others,
                Differences.of(group.stream().map(chosen -> chosen.event().body()).toList()));
    }

    private List<Integer> sameAs(int first) {
        var candidates = new BitSet();
        for (Code code : codes.get(first)) {
            byCode.getOrDefault(code, List.of()).forEach(candidates::set);
        }
        candidates.andNot(grouped);
        List<Integer> same = new ArrayList<>();
        for (int i = candidates.nextSetBit(first + 1); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (likeness(first, i) != Sameness.ALONE) {
                same.add(i);
            }
        }
        return same;
    }

    private Sameness likeness(int one, int other) {
        return Likeness.of(ordered.get(one).event(), ordered.get(other).event());
    }
}
