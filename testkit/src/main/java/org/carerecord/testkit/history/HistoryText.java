package org.carerecord.testkit.history;

import java.util.List;
import java.util.StringJoiner;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.identity.NhsNumber;
import org.jspecify.annotations.Nullable;

/** Histories as text that people read: what cannot be seen is escaped, what is long is cut. */
final class HistoryText {

    private static final int LINES_IN_SHORT = 20;
    private static final int TEXT_MAX = 80;

    private HistoryText() {}

    static String inShort(PatientHistory history) {
        var text = new StringBuilder(heading(history));
        List<Delivery> deliveries = history.deliveries();
        for (int i = 0; i < Math.min(LINES_IN_SHORT, deliveries.size()); i++) {
            text.append('\n').append(envelope(history, i));
        }
        if (deliveries.size() > LINES_IN_SHORT) {
            text.append("\n… ").append(deliveries.size() - LINES_IN_SHORT).append(" more");
        }
        return text.toString();
    }

    static String inFull(PatientHistory history) {
        var text = new StringBuilder(heading(history));
        for (int i = 0; i < history.deliveries().size(); i++) {
            ClinicalEvent event = history.deliveries().get(i).event();
            text.append('\n').append(envelope(history, i)).append("\n      ");
            text.append(record((Record) event.body())).append(rest(event));
        }
        return text.toString();
    }

    private static String heading(PatientHistory history) {
        var patients = new StringJoiner(", ");
        for (int i = 0; i < history.patients().size(); i++) {
            patients.add("p" + (i + 1) + " = " + history.patients().get(i).spaced());
        }
        return "history of seed %d: %d deliveries, %s"
                .formatted(history.seed(), history.deliveries().size(), patients);
    }

    private static String envelope(PatientHistory history, int place) {
        Delivery delivery = history.deliveries().get(place);
        ClinicalEvent event = delivery.event();
        int same = history.deliveries().indexOf(delivery);
        return "%4d  %s %s p%d %s/%s v%d %s asserted %s id %s %s%s"
                .formatted(
                        place + 1,
                        delivery.feed(),
                        event.organisation(),
                        history.patients().indexOf(event.nhsNumber()) + 1,
                        event.section(),
                        quoted(event.entryId()),
                        event.version(),
                        event.status().code(),
                        event.assertedAt() == null ? "-" : event.assertedAt(),
                        quoted(event.eventId()),
                        event.body().getClass().getSimpleName(),
                        same < place ? " (repeats " + (same + 1) + ")" : "");
    }

    private static String rest(ClinicalEvent event) {
        var rest = new StringBuilder();
        if (!"N".equals(event.confidentiality())) {
            rest.append(" confidentiality ").append(value(event.confidentiality()));
        }
        if (!event.sensitivities().isEmpty()) {
            rest.append(" sensitivities ").append(value(event.sensitivities()));
        }
        if (event.encounter() != null) {
            rest.append(" encounter ").append(value(event.encounter()));
        }
        if (event.author() != null) {
            rest.append(' ').append(record(event.author()));
        }
        return rest.toString();
    }

    private static String record(Record of) {
        var components = Components.of(of);
        var text = new StringJoiner(", ", of.getClass().getSimpleName() + "[", "]");
        for (int i = 0; i < components.count(); i++) {
            Object value = components.value(of, i);
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                text.add(components.name(i) + "=" + value(value));
            }
        }
        return text.toString();
    }

    private static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case String text -> quoted(text);
            case NhsNumber number -> number.spaced();
            case ClinicalTime time -> time.text();
            case Coding coding -> coding.code() + " " + value(coding.display());
            case Concept concept ->
                    concept.codings().isEmpty()
                            ? value(concept.text())
                            : value(concept.codings().getFirst());
            case byte[] bytes -> bytes.length + " bytes";
            case List<?> list -> list.stream().map(HistoryText::value).toList().toString();
            case Record inner -> record(inner);
            case Object other -> other.toString();
        };
    }

    /** In quotes, with escapes for all but printable ASCII and letters. */
    static String quoted(String text) {
        var quoted = new StringBuilder("'");
        int shown = Math.min(text.length(), TEXT_MAX);
        for (int i = 0; i < shown; i++) {
            char c = text.charAt(i);
            boolean printable = c >= ' ' && c < 0x7F;
            if (printable || Character.isLetter(c)) {
                quoted.append(c);
            } else {
                quoted.append("\\u%04x".formatted((int) c));
            }
        }
        if (shown < text.length()) {
            quoted.append("… ").append(text.length()).append(" characters");
        }
        return quoted.append('\'').toString();
    }
}
