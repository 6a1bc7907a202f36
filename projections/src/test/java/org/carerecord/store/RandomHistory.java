package org.carerecord.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.carerecord.event.Body;
import org.carerecord.event.Concept;
import org.carerecord.event.Section;
import org.carerecord.store.Histories.Told;

/**
 * A patient's history from a seed: a few entries of two feeds, each with corrections, retractions,
 * versions used twice, contents that move to another section, and deliveries repeated.
 */
final class RandomHistory {

    private RandomHistory() {}

    static List<Told> of(long seed) {
        var random = new Random(seed);
        List<Told> history = new ArrayList<>();
        int events = 3 + random.nextInt(8);
        for (int i = 0; i < events; i++) {
            history.add(
                    random.nextInt(6) == 0 && !history.isEmpty()
                            ? history.get(random.nextInt(history.size()))
                            : event(random).at(i));
        }
        return history;
    }

    private static Told event(Random random) {
        String entry = "entry-" + random.nextInt(3);
        Told told = Histories.told(entry, section(random), body(random, "x"));
        told = told.body(body(random, "text " + random.nextInt(2)));
        told = told.version(random.nextInt(4)).eventId("e" + random.nextInt(4));
        told = random.nextInt(4) == 0 ? told.retracted() : told;
        told =
                switch (random.nextInt(3)) {
                    case 0 -> told.assertedAt(null);
                    case 1 -> told.assertedAt(Histories.RECEIVED);
                    default -> told;
                };
        return random.nextInt(3) == 0 ? told.from(Histories.ACUTE, "RJ1") : told;
    }

    private static Section section(Random random) {
        return random.nextBoolean() ? Section.RESULTS : Section.VITAL_SIGNS;
    }

    private static Body body(Random random, String text) {
        String date = random.nextBoolean() ? "2026-01-0" + (1 + random.nextInt(9)) : null;
        return switch (random.nextInt(3)) {
            case 0 -> Histories.condition(text, "active", date);
            case 1 -> Histories.condition(text, "resolved", date);
            default ->
                    Histories.observation(
                            Concept.ofText("test " + random.nextInt(2)), "final", date, text);
        };
    }
}
