package org.carerecord.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.Concept;
import org.jspecify.annotations.Nullable;

/**
 * Simpler forms of an event, the simplest first: optional fields left out, lists emptied or cut to
 * one, long texts shortened, the parts within simplified likewise. What identifies the event and
 * decides between versions stays as it is, and no concept loses all its words.
 */
final class Simplification {

    private static final int SHORT = 20;

    private Simplification() {}

    /** The candidates; none where nothing is left to simplify. */
    static List<ClinicalEvent> of(ClinicalEvent event) {
        List<ClinicalEvent> candidates = new ArrayList<>();
        // Every kind of body is a record.
        Record full = (Record) event.body();
        Record least = least(full);
        if (!least.equals(full)) {
            candidates.add(plain(event).withBody((Body) least));
        }
        candidates.add(plain(event));
        for (Record body : simpler(full)) {
            candidates.add(event.withBody((Body) body));
        }
        candidates.removeIf(event::equals);
        return candidates;
    }

    /** The event without what surrounds its statement. */
    private static ClinicalEvent plain(ClinicalEvent event) {
        return new ClinicalEvent(
                event.eventId(),
                event.organisation(),
                event.nhsNumber(),
                event.section(),
                event.entryId(),
                event.version(),
                event.assertedAt(),
                event.status(),
                "N",
                List.of(),
                null,
                null,
                event.body());
    }

    /** The record with nothing but what it must have. */
    private static Record least(Record of) {
        var components = Components.of(of);
        Record least = of;
        for (int part = 0; part < components.count(); part++) {
            Object value = components.value(least, part);
            if (components.isOptional(part) && value != null) {
                least = rebuilt(least, part, null).orElse(least);
            } else if (value instanceof List<?> list && !list.isEmpty()) {
                least = rebuilt(least, part, List.of()).orElse(least);
            }
        }
        return least;
    }

    /** The record with one thing simpler, in every way. */
    private static List<Record> simpler(Record of) {
        List<Record> candidates = new ArrayList<>();
        var components = Components.of(of);
        for (int part = 0; part < components.count(); part++) {
            int at = part;
            simplerValues(
                    components.value(of, part),
                    components.isOptional(part),
                    value -> rebuilt(of, at, value).ifPresent(candidates::add));
        }
        return candidates;
    }

    private static void simplerValues(
            @Nullable Object value, boolean optional, Consumer<@Nullable Object> take) {
        if (value == null) {
            return;
        }
        if (optional) {
            take.accept(null);
        }
        switch (value) {
            case String text when text.length() > SHORT -> take.accept("text");
            case List<?> list when !list.isEmpty() -> simplerLists(list, take);
            case Record inner -> simpler(inner).forEach(take);
            default -> {}
        }
    }

    private static void simplerLists(List<?> list, Consumer<@Nullable Object> take) {
        take.accept(List.of());
        if (list.size() > 1) {
            take.accept(List.of(list.getFirst()));
        } else {
            simplerValues(
                    list.getFirst(),
                    false,
                    item -> {
                        if (item != null) {
                            take.accept(List.of(item));
                        }
                    });
        }
    }

    private static Optional<Record> rebuilt(Record of, int part, @Nullable Object value) {
        try {
            Record rebuilt = Components.of(of).with(of, part, value);
            boolean wordless = rebuilt instanceof Concept concept && concept.isEmpty();
            return wordless ? Optional.empty() : Optional.of(rebuilt);
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
