package org.carerecord.query.fhir.resource;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carerecord.event.ClinicalTime;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/**
 * Times as precise as the source gave them. Where R4's type has no room for one, for example an
 * instant for a mere day, the element has no value and the source's text in an extension.
 */
final class Times {

    private static final int DAY = "2019-05-03".length();
    private static final int MINUTE = "2019-05-03T10:15".length();

    /** R4's dateTime with a time. */
    private static final Pattern MOMENT =
            Pattern.compile(
                    "(?!0000)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?"
                            + "(Z|[+-]((0\\d|1[0-3]):[0-5]\\d|14:00))");

    private Times() {}

    /** Whether it has no time of day. */
    static boolean isDate(ClinicalTime time) {
        return time.text().length() <= DAY;
    }

    /** Adds a dateTime. */
    static FhirElement dateTime(FhirElement to, String name, @Nullable ClinicalTime time) {
        return dateTime(to, name, time, List.of());
    }

    /** Adds a dateTime that is demanded: marked as absent where the source says none. */
    static FhirElement requiredDateTime(FhirElement to, String name, @Nullable ClinicalTime time) {
        return time == null
                ? to.lacking(name, List.of(Absent.unknown()))
                : dateTime(to, name, time);
    }

    /** Adds a dateTime with extensions of its own. */
    static FhirElement dateTime(
            FhirElement to,
            String name,
            @Nullable ClinicalTime time,
            List<FhirElement> extensions) {
        return time == null ? to : add(to, name, time, written(time), extensions);
    }

    /** Adds an instant. */
    static FhirElement instant(FhirElement to, String name, @Nullable ClinicalTime time) {
        return time == null
                ? to
                : add(to, name, time, written(time).filter(text -> text.length() > DAY), List.of());
    }

    /** Adds a date; of a time, the day, and the time in an extension. */
    static FhirElement date(
            FhirElement to, String name, @Nullable ClinicalTime time, String timeExtension) {
        if (time == null) {
            return to;
        }
        Optional<String> text = written(time);
        if (text.isEmpty() || text.get().length() <= DAY) {
            return add(to, name, time, text, List.of());
        }
        FhirElement whole = Extensions.of(timeExtension).text("valueDateTime", text.get());
        return to.text(name, text.get().substring(0, DAY), List.of(whole));
    }

    private static FhirElement add(
            FhirElement to,
            String name,
            ClinicalTime time,
            Optional<String> text,
            List<FhirElement> extensions) {
        if (text.isPresent()) {
            return to.text(name, text.get(), extensions);
        }
        return to.lacking(
                name,
                new Extensions()
                        .add(Absent.unsupported())
                        .add(Extensions.sourceValue(time.text()))
                        .addAll(extensions)
                        .list());
    }

    /** The time as R4 writes it, which demands seconds; empty where R4 has no way to. */
    private static Optional<String> written(ClinicalTime time) {
        String text = time.text();
        if (text.length() <= DAY) {
            return text.startsWith("0000") ? Optional.empty() : Optional.of(text);
        }
        boolean seconds = text.length() > MINUTE && text.charAt(MINUTE) == ':';
        String whole = seconds ? text : text.substring(0, MINUTE) + ":00" + text.substring(MINUTE);
        return MOMENT.matcher(whole).matches() ? Optional.of(whole) : Optional.empty();
    }
}
