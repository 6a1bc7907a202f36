package org.carerecord.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;

/** The code, time, statuses and texts of an event's body, whatever its kind. */
final class Gist {

    private static final List<String> CODES = List.of("code", "vaccine", "type", "service");
    private static final List<String> TIMES =
            List.of(
                    "recorded",
                    "authored",
                    "made",
                    "date",
                    "occurrence",
                    "effective",
                    "performed",
                    "period");
    private static final List<String> STATUSES =
            List.of("status", "clinicalStatus", "verificationStatus");

    private Gist() {}

    static String kind(ClinicalEvent event) {
        return event.body().getClass().getSimpleName();
    }

    static Optional<String> code(ClinicalEvent event) {
        return part(event, CODES)
                .map(Concept.class::cast)
                .map(code ->
                        code.codings().isEmpty()
                                ? new Coding(null, code.text(), null)
                                : code.codings().getFirst())
                .map(Coding::code);
    }

    /** The time as given; empty where there is none, or only words. */
    static Optional<String> time(ClinicalEvent event) {
        return part(event, TIMES)
                .flatMap(time ->
                        switch (time) {
                            case When when -> when.sortTime();
                            case ClinicalTime exact -> Optional.of(exact);
                            default -> Optional.empty();
                        })
                .map(ClinicalTime::text);
    }

    static boolean hasTime(ClinicalEvent event) {
        return named(event, TIMES).isPresent();
    }

    /** The statuses that are given, possibly none. */
    static List<String> statuses(ClinicalEvent event) {
        Record body = (Record) event.body();
        var components = Components.of(body);
        List<String> statuses = new ArrayList<>();
        for (int i = 0; i < components.count(); i++) {
            if (STATUSES.contains(components.name(i))
                    && components.value(body, i) instanceof String status) {
                statuses.add(status);
            }
        }
        return statuses;
    }

    static boolean lacksStatus(ClinicalEvent event) {
        return named(event, STATUSES).isPresent() && statuses(event).isEmpty();
    }

    /** Every text in the body. */
    static Stream<String> texts(ClinicalEvent event) {
        return texts((Object) event.body());
    }

    private static Stream<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.of();
            case String text -> Stream.of(text);
            case List<?> list -> list.stream().flatMap(Gist::texts);
            case Record inner -> {
                var components = Components.of(inner);
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < components.count(); i++) {
                    texts(components.value(inner, i)).forEach(texts::add);
                }
                yield texts.stream();
            }
            default -> Stream.of();
        };
    }

    private static Optional<Object> part(ClinicalEvent event, List<String> names) {
        Record body = (Record) event.body();
        return named(event, names).map(part -> Components.of(body).value(body, part));
    }

    /** The place of the first component of one of these names. */
    private static Optional<Integer> named(ClinicalEvent event, List<String> names) {
        var components = Components.of((Record) event.body());
        for (String name : names) {
            for (int i = 0; i < components.count(); i++) {
                if (components.name(i).equals(name)) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }
}
