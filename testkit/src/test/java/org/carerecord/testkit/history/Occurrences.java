package org.carerecord.testkit.history;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** In how many histories each of some things occurs. */
final class Occurrences {

    private final Map<String, Integer> counts = new TreeMap<>();

    /** Of things that may never occur, and are then counted as zero. */
    Occurrences(List<String> expected) {
        expected.forEach(thing -> counts.put(thing, 0));
    }

    void add(Set<String> inHistory) {
        inHistory.forEach(thing -> counts.merge(thing, 1, Integer::sum));
    }

    /** What occurs more seldom than it must. */
    Set<String> rarerThan(int least) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() < least)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** All of them, the rarest first. */
    String table() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> "%6d  %s".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining("\n"));
    }

    Map<String, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }
}
