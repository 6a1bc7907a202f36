package org.carerecord.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Quantity;
import org.carerecord.event.ReferenceRange;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.record.Summary;
import org.jspecify.annotations.Nullable;

/** Bodies in words, for tests. */
final class Told {

    private Told() {}

    /** A body in the words of an entry with nothing unusual about it. */
    static EntryWords of(Body body) {
        return EntryText.of(SampleSummary.entry("Entry/1", body), SampleSummary.PATIENT);
    }

    /** The details as lines. */
    static List<String> lines(EntryWords words) {
        return words.details().stream().map(EntryWords.Detail::line).toList();
    }

    /** Holds an entry's words against those that are expected, word for word. */
    static void assertWords(EntryWords words, String title, String date, String... lines) {
        assertThat(words.title()).isEqualTo(title);
        assertThat(words.date()).isEqualTo(date);
        assertThat(lines(words)).containsExactly(lines);
    }

    /** The sample's statement of a kind. */
    static EntryWords sample(Class<? extends Body> kind, int which) {
        Summary summary = SampleSummary.everyKind();
        return summary.sections().stream()
                .flatMap(section -> section.entries().stream())
                .filter(entry -> kind.isInstance(entry.event().body()))
                .skip(which)
                .map(entry -> EntryText.of(entry, SampleSummary.PATIENT))
                .findFirst()
                .orElseThrow();
    }

    static EntryWords sample(Class<? extends Body> kind) {
        return sample(kind, 0);
    }

    /** A result that says no more than this. */
    static Observation result(
            @Nullable ObservationValue value,
            List<Concept> interpretations,
            List<ReferenceRange> ranges) {
        return new Observation(
                Concept.ofText("Potassium"),
                "final",
                List.of(),
                null,
                null,
                value,
                null,
                interpretations,
                ranges,
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    static ObservationValue measured(@Nullable String comparator, String value, String unit) {
        return new ObservationValue.Measured(quantity(comparator, value, unit));
    }

    static Quantity quantity(@Nullable String comparator, String value, @Nullable String unit) {
        return new Quantity(value, comparator, unit, null, null);
    }

    static ClinicalTime time(String text) {
        return new ClinicalTime(text);
    }
}
