package org.carerecord.standalone.conformance;

import java.time.LocalDate;
import java.util.function.Function;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Section;
import org.carerecord.event.When;
import org.carerecord.record.Heading;

/**
 * Each window of a summary, with a statement whose date may lie at its edge.
 *
 * <p>What is shown of a statement of the day before the edge, of the edge and of the day after it
 * is written as three letters: {@code y} shown, {@code n} not there, {@code m} not there, and the
 * section says that there is more.
 */
enum Window {
    REPEAT_MEDICINE_ENDS(
            Edge.TODAY,
            Heading.MEDICATIONS,
            Section.MEDICATIONS,
            "yyy",
            day -> Told.medicine("continuous", "2021-01-01", ends(day), null, null)),
    REPEAT_MEDICINE_WAS_STOPPED(
            Edge.SIX_MONTHS,
            Heading.MEDICATIONS,
            Section.MEDICATIONS,
            "myy",
            day -> Told.medicine("continuous", "2021-01-01", null, null, day)),
    REPEAT_MEDICINE_EXPIRED(
            Edge.SIX_MONTHS,
            Heading.MEDICATIONS,
            Section.MEDICATIONS,
            "myy",
            day -> Told.medicine("continuous", "2021-01-01", ends(day), null, null)),
    REPEAT_MEDICINE_WAS_ISSUED(
            Edge.TWO_YEARS,
            Heading.MEDICATIONS,
            Section.MEDICATIONS,
            "myy",
            day -> Told.medicine("continuous", "2015-01-01", null, day, null)),
    ACUTE_MEDICINE(
            Edge.TWELVE_MONTHS,
            Heading.MEDICATIONS,
            Section.MEDICATIONS,
            "myy",
            day -> Told.medicine("acute", day, null, null, null)),
    ACUTE_MEDICINE_WITH_AN_END_TO_COME(
            Edge.TWO_YEARS,
            Heading.MEDICATIONS,
            Section.MEDICATIONS,
            "myy",
            day -> Told.medicine("acute", day, ends("2099-01-01"), null, null)),
    BIOCHEMISTRY(Edge.SIX_MONTHS, "CH"),
    HAEMATOLOGY(Edge.SIX_MONTHS, "HM"),
    IMMUNOLOGY(Edge.SIX_MONTHS, "IMM"),
    MICROBIOLOGY(Edge.TWELVE_MONTHS, "MB"),
    VIROLOGY(Edge.TWELVE_MONTHS, "VR"),
    HISTOLOGY(Edge.TWELVE_MONTHS, "SP"),
    CYTOLOGY(Edge.TWELVE_MONTHS, "CP"),
    HEART_RATE(
            Edge.SIX_MONTHS,
            Heading.VITAL_SIGNS,
            Section.VITAL_SIGNS,
            "myy",
            day -> Told.measured("8867-4", "Heart rate", day, null)),
    OXYGEN_SATURATION(
            Edge.SIX_MONTHS,
            Heading.VITAL_SIGNS,
            Section.VITAL_SIGNS,
            "myy",
            day -> Told.measured("2708-6", "Oxygen saturation", day, null)),
    BLOOD_PRESSURE(
            Edge.SIX_MONTHS,
            Heading.VITAL_SIGNS,
            Section.VITAL_SIGNS,
            "myy",
            day -> Told.measured("85354-9", "Blood pressure", day, null)),
    HEIGHT(
            Edge.SIX_MONTHS,
            Heading.VITAL_SIGNS,
            Section.VITAL_SIGNS,
            "yyy",
            day -> Told.measured("8302-2", "Body height", day, null)),
    ENCOUNTER(
            Edge.SIX_MONTHS,
            Heading.ENCOUNTERS,
            Section.ENCOUNTERS,
            "myy",
            day -> Told.encounter("finished", day)),
    ENCOUNTER_OF_TODAY(
            Edge.TODAY,
            Heading.ENCOUNTERS,
            Section.ENCOUNTERS,
            "yyn",
            day -> Told.encounter("planned", day)),
    ENCOUNTER_TO_COME(
            Edge.TODAY,
            Heading.APPOINTMENTS,
            Section.ENCOUNTERS,
            "nny",
            day -> Told.encounter("planned", day)),
    APPOINTMENT(Edge.TODAY, Heading.APPOINTMENTS, Section.APPOINTMENTS, "nyy", Told::appointment),
    PROCEDURE(Edge.TODAY, Heading.PROCEDURES, Section.PROCEDURES, "yyn", Told::procedure),
    ALERT_ENDS(
            Edge.TODAY,
            Heading.ALERTS,
            Section.ALERTS,
            "nyy",
            day -> Told.alert(When.between(new ClinicalTime("2015"), new ClinicalTime(day)))),
    ALERT_BEGINS(
            Edge.TODAY,
            Heading.ALERTS,
            Section.ALERTS,
            "yyn",
            day -> Told.alert(When.between(new ClinicalTime(day), null)));

    /** Where a window begins or ends. */
    enum Edge {
        TODAY,
        SIX_MONTHS,
        TWELVE_MONTHS,
        TWO_YEARS
    }

    private final Edge edge;
    private final Heading heading;
    private final Section section;
    private final String shown;

    @SuppressWarnings("ImmutableEnumChecker") // the functions of this file hold nothing
    private final Function<String, Body> body;

    Window(Edge edge, Heading heading, Section section, String shown, Function<String, Body> body) {
        this.edge = edge;
        this.heading = heading;
        this.section = section;
        this.shown = shown;
        this.body = body;
    }

    /** That of results of a discipline, as HL7's table 0074 codes it. */
    Window(Edge edge, String discipline) {
        this(
                edge,
                Heading.RESULTS,
                Section.RESULTS,
                "myy",
                day -> Told.measured("2951-2", "A test", day, discipline));
    }

    Edge edge() {
        return edge;
    }

    /** The heading of the native summary. */
    Heading heading() {
        return heading;
    }

    /** The code of the document's section. */
    String code() {
        return heading == Heading.APPOINTMENTS ? Heading.ENCOUNTERS.code() : heading.code();
    }

    /** What is shown of the day so many days from the edge, -1 to 1. */
    char shown(int daysFromEdge) {
        return shown.charAt(daysFromEdge + 1);
    }

    /** A person of whom nothing is told but the statement of a day. */
    Person person(LocalDate day) {
        return new Person().tell("it", section, body.apply(day.toString()));
    }

    private static When ends(String day) {
        return When.between(new ClinicalTime("2015-01-01"), new ClinicalTime(day));
    }
}
