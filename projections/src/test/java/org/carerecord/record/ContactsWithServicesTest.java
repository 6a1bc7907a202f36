package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerecord.record.Circumstances.appointment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.carerecord.event.Coding;
import org.carerecord.event.Encounter;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encounters, appointments and procedures. Now is 2026-11-22 at noon. */
final class ContactsWithServicesTest {

    private final Held held = new Held();

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:00Z, true",
        "2026-11-22,           true",
        "2026-05-22,           true",
        "2026-11-22T23:59:59Z, true",
        "2026-05-22T00:00:00Z, true",
        "2026-05-21T23:59:59Z, false",
        "2026-05-21,           false",
        "2026-05,              true",
        "2026-04,              false",
        "2026,                 true",
        "2025,                 false"
    })
    void encountersThatBeganInTheLastSixMonthsAreShown(String start, boolean isShown) {
        held.tell(Told.of("e", Bodies.encounter("finished", Bodies.between(start, null))));

        assertThat(held.why(Heading.ENCOUNTERS))
                .isEqualTo(isShown ? List.of(Why.ENCOUNTER_OF_6_MONTHS) : List.of());
        assertThat(held.more(Heading.ENCOUNTERS)).isEqualTo(!isShown);
        assertThat(held.shown(Heading.APPOINTMENTS)).isEmpty();
        assertThat(held.more(Heading.APPOINTMENTS)).isFalse();
    }

    /** Whoever was admitted a year ago may be there still. */
    @ParameterizedTest
    @CsvSource({
        "in-progress, IMP, ,           true",
        "onleave,     IMP, ,           true",
        "in-progress, ,    ,           true",
        "in-progress, AMB, ,           false",
        "in-progress, IMP, 2026-05-21, false",
        "finished,    IMP, ,           false",
        "finished,    IMP, 2026-05-22, true",
        "finished,    AMB, 2026-05-22, true",
        "finished,    IMP, 2026-05-21, false",
        "finished,    IMP, 2026-05,    true",
        "whatever,    IMP, 2027-01-01, true"
    })
    void aStayThatBeganBeforeIsShownWhileItReachesIntoTheWindow(
            String status, @Nullable String kind, @Nullable String end, boolean isShown) {
        held.tell(Told.of("e", stay(status, kind, Bodies.between("2025-11-01", end))));

        assertThat(held.why(Heading.ENCOUNTERS))
                .isEqualTo(isShown ? List.of(Why.STAY_OF_6_MONTHS) : List.of());
        assertThat(held.more(Heading.ENCOUNTERS)).isEqualTo(!isShown);
        assertThat(held.shown(Heading.APPOINTMENTS)).isEmpty();
    }

    @Test
    void aStayIsShownAmongTheContactsByItsStart() {
        held.tell(
                Told.of("after", Bodies.encounter("finished", Bodies.at("2026-09-09"))),
                Told.of(
                        "stay",
                        stay("finished", "IMP", Bodies.between("2026-08-01", "2026-08-09"))),
                Told.of("before", Bodies.encounter("finished", Bodies.at("2026-07-07"))));

        assertThat(held.shown(Heading.ENCOUNTERS)).containsExactly("after", "stay", "before");
        assertThat(held.why(Heading.ENCOUNTERS)).containsOnly(Why.ENCOUNTER_OF_6_MONTHS);
        assertThat(held.more(Heading.ENCOUNTERS)).isFalse();
    }

    @Test
    void aStayThatIsToComeIsAnAppointment() {
        held.tell(Told.of("e", stay("planned", "IMP", Bodies.between("2026-12-01", "2026-12-09"))));

        assertThat(held.shown(Heading.ENCOUNTERS)).isEmpty();
        assertThat(held.why(Heading.APPOINTMENTS)).containsExactly(Why.UPCOMING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T00:00:00Z", "2026-11-23", "2026-12", "2027", "2090"})
    void anEncounterThatIsToComeIsAnAppointment(String start) {
        held.tell(Told.of("e", Bodies.encounter("planned", Bodies.between(start, null))));

        assertThat(held.shown(Heading.ENCOUNTERS)).isEmpty();
        assertThat(held.more(Heading.ENCOUNTERS)).isFalse();
        assertThat(held.why(Heading.APPOINTMENTS)).containsExactly(Why.UPCOMING);
    }

    @Test
    void aCancelledEncounterIsNotToCome() {
        held.tell(Told.of("e", Bodies.encounter("cancelled", Bodies.at("2027"))));

        assertThat(held.shown(Heading.APPOINTMENTS)).isEmpty();
        assertThat(held.shown(Heading.ENCOUNTERS)).isEmpty();
    }

    /** A source's clock may run ahead. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:05Z, true",
        "2026-05-22T00:00:00Z, true",
        "2026-05-21T23:59:59Z, false"
    })
    void anUndatedEncounterIsOfWhenItWasAsserted(String asserted, boolean isShown) {
        held.tell(Told.of("e", Bodies.encounter("finished", null)).assertedAt(asserted));

        assertThat(held.shown(Heading.ENCOUNTERS).contains("e")).isEqualTo(isShown);
        assertThat(held.shown(Heading.APPOINTMENTS)).isEmpty();
    }

    @Test
    void partialDatesAreFoundBehindOlderEncounters() {
        held.tell(
                Told.of("year", Bodies.encounter(null, Bodies.at("2026"))),
                Told.of("month", Bodies.encounter(null, Bodies.at("2026-05"))),
                Told.of("old", Bodies.encounter(null, Bodies.at("2026-05-10"))),
                Told.of("older", Bodies.encounter(null, Bodies.at("2026-02-10"))));

        assertThat(held.shown(Heading.ENCOUNTERS)).containsExactly("month", "year");
        assertThat(held.more(Heading.ENCOUNTERS)).isTrue();
    }

    /** They share their row time with what lies outside, and the walk ends among them. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d", "e", "f", "g", "h"})
    void allOfTheWindowsFirstMonthAreShownAroundItsStart(String seed) {
        for (int i = 0; i < 8; i++) {
            held.tell(Told.of("month" + seed + i, Bodies.encounter(null, Bodies.at("2026-05"))));
            held.tell(Told.of("first" + seed + i, Bodies.encounter(null, Bodies.at("2026-05-01"))));
        }

        assertThat(held.shown(Heading.ENCOUNTERS))
                .hasSize(8)
                .allMatch(id -> id.startsWith("month"));
        assertThat(held.more(Heading.ENCOUNTERS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T00:00:00Z, true",
        "2026-11-21T23:59:59Z, false",
        "2026-11-22,           true",
        "2026-11-21,           false",
        "2026-11,              true",
        "2026-10,              false",
        "2026,                 true",
        "2027-03,              true"
    })
    void appointmentsFromTheDayOnAreShown(String start, boolean isShown) {
        held.tell(Told.of("a", appointment("booked", start)));

        assertThat(held.shown(Heading.APPOINTMENTS).contains("a")).isEqualTo(isShown);
        assertThat(held.more(Heading.APPOINTMENTS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "noshow", "proposed"})
    void anAppointmentThatDoesNotStandIsNotShown(String status) {
        held.tell(Told.of("a", appointment(status, "2027")));

        assertThat(held.shown(Heading.APPOINTMENTS)).isEmpty();
    }

    @Test
    void theSoonestComesFirst() {
        held.tell(
                Told.of("c", appointment("booked", "2027-01-01")),
                Told.of("a", appointment("booked", "2026-11-22T13:00:00Z")),
                Told.of("d", appointment("booked", "2031-01-01")),
                Told.of("b", Bodies.encounter("planned", Bodies.at("2026-12-24"))));

        assertThat(held.shown(Heading.APPOINTMENTS)).containsExactly("a", "b", "c", "d");
    }

    @ParameterizedTest
    @CsvSource({"3, false", "4, true"})
    void ofManyAppointmentsTheSoonestAreShown(int told, boolean more) {
        held.within(Limits.of().listed(3).limits());
        for (int i = 0; i < told; i++) {
            held.tell(Told.of("a" + i, appointment("booked", "2027-01-0" + (i + 1))));
        }

        assertThat(held.shown(Heading.APPOINTMENTS)).containsExactly("a0", "a1", "a2");
        assertThat(held.more(Heading.APPOINTMENTS)).isEqualTo(more);
    }

    /** More lie ahead than are looked at: a nearer horizon finds the soonest all the same. */
    @Test
    void theSoonestAreFoundHoweverManyLieAhead() {
        held.within(Limits.of().listed(3).passedOver(5).limits());
        Instant first = Held.NOW.plus(20, ChronoUnit.DAYS);
        for (int i = 0; i < 2_000; i++) {
            Instant start = first.plus(7L * i, ChronoUnit.DAYS);
            held.tell(Told.of("a" + i, appointment("booked", start.toString())));
        }
        HeldRows rows = held.rows();
        held.summary(rows);

        assertThat(held.shown(Heading.APPOINTMENTS)).containsExactly("a0", "a1", "a2");
        assertThat(held.more(Heading.APPOINTMENTS)).isTrue();
        assertThat(rows.read()).isLessThan(400);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T23:59:59Z, true",
        "2026-11-23T00:00:00Z, false",
        "2026-11-22,           true",
        "2026-11-23,           false",
        "2026,                 true",
        "2027,                 false"
    })
    void aProcedureIsShownOnceItsTimeHasCome(String performed, boolean isShown) {
        held.tell(Told.of("p", Bodies.procedure("preparation", Bodies.at(performed))));

        assertThat(held.shown(Heading.PROCEDURES).contains("p")).isEqualTo(isShown);
        assertThat(held.more(Heading.PROCEDURES)).isFalse();
    }

    @Test
    void anUndatedProcedureIsShownWhenEverItWasAsserted() {
        held.tell(
                Told.of("never", Bodies.procedure(null, null)).assertedAt(null),
                Told.of("ahead", Bodies.procedure(null, null)).assertedAt("2027-01-01T00:00:00Z"),
                Told.of("planned", Bodies.procedure(null, Bodies.at("2027-06"))));

        assertThat(held.shown(Heading.PROCEDURES)).containsExactly("ahead", "never");
    }

    private static Encounter stay(String status, @Nullable String kind, When period) {
        return new Encounter(
                List.of(),
                kind == null ? null : new Coding(null, kind, null),
                status,
                period,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }
}
