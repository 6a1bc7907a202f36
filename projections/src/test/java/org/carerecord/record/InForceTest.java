package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.Body;
import org.carerecord.event.Concept;
import org.carerecord.event.Section;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds at a moment. Now is 2026-11-22 at noon. */
final class InForceTest {

    private final Held held = new Held();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,                    -,                    true",
                "2026-11-22T23:59:59Z, -,                    true",
                "2026-11-23T00:00:00Z, -,                    false",
                "2026-11-22,           -,                    true",
                "2026-11-23,           -,                    false",
                "2020,                 2026-11-22T00:00:00Z, true",
                "2020,                 2026-11-21T23:59:59Z, false",
                "2020,                 2026-11-22,           true",
                "2020,                 2026-11-21,           false",
                "-,                    2026,                 true",
                "-,                    2025,                 false"
            })
    void whatHasBegunAndNotEndedIsShown(
            @Nullable String start, @Nullable String end, boolean holds) {
        tellAll(null, Bodies.between(start, end));

        for (Heading heading : withPeriod()) {
            assertThat(held.why(heading))
                    .as(heading.title())
                    .isEqualTo(holds ? List.of(Why.IN_FORCE) : List.of());
            assertThat(held.more(heading)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"inactive", "completed", "revoked", "cancelled", "ended", "Ended"})
    void aStatusThatIsAWordForAnEndEndsIt(String status) {
        tellAll(status, null);

        assertThat(withPeriod()).allMatch(heading -> held.shown(heading).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "unknown", "on-hold", "registered", "abgeschlossen"})
    void anyOtherStatusEndsNothing(String status) {
        tellAll(status, null);

        assertThat(withPeriod()).allMatch(heading -> held.shown(heading).size() == 1);
    }

    @ParameterizedTest
    @CsvSource({
        "active, true",
        "completed, true",
        "inactive, false",
        "revoked, false",
        "superseded, false",
        "withdrawn, false",
        "rejected, false"
    })
    void aFormThatIsFilledInHolds(String status, boolean holds) {
        held.tell(Told.of("d", Circumstances.decision(status)));

        assertThat(held.shown(Heading.ADVANCE_DIRECTIVES).contains("d")).isEqualTo(holds);
    }

    @Test
    void anObservationOfSuchASectionHolds() {
        for (Section section :
                List.of(
                        Section.ALERTS,
                        Section.LEGAL,
                        Section.SOCIAL_CARE,
                        Section.ADVANCE_DIRECTIVES)) {
            held.tell(
                    Told.of(
                            section.code(),
                            section,
                            Bodies.observation(Concept.ofText("x"), "final", "2001", null)));
        }

        assertThat(
                        Stream.of(
                                        Heading.ALERTS,
                                        Heading.LEGAL,
                                        Heading.SOCIAL_CARE,
                                        Heading.ADVANCE_DIRECTIVES)
                                .flatMap(heading -> held.shown(heading).stream()))
                .hasSize(4);
    }

    private void tellAll(@Nullable String status, @Nullable When period) {
        Body contact = Circumstances.contact(status, period);
        held.tell(
                Told.of("alert", Circumstances.alert(status, period)),
                Told.of("legal", Circumstances.legal(status, period)),
                Told.of("care", Circumstances.care(status, period)),
                Told.of("relative", Section.PERSONAL_CONTACTS, contact),
                Told.of("nurse", Section.PROFESSIONAL_CONTACTS, contact));
    }

    private static List<Heading> withPeriod() {
        return List.of(
                Heading.ALERTS,
                Heading.LEGAL,
                Heading.SOCIAL_CARE,
                Heading.PERSONAL_CONTACTS,
                Heading.PROFESSIONAL_CONTACTS);
    }
}
