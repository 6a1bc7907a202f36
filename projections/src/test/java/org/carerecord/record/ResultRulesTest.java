package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerecord.record.Results.category;
import static org.carerecord.record.Results.panel;
import static org.carerecord.record.Results.report;
import static org.carerecord.record.Results.result;
import static org.carerecord.record.Results.test;

import java.util.List;
import org.carerecord.event.Concept;
import org.carerecord.event.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Now is 2026-11-22 at noon: 6 months go back to 22 May, 12 to November 2025. */
final class ResultRulesTest {

    private static final Concept CHEMISTRY = category(Results.SERVICE_SECTION, "CH");
    private static final Concept VIROLOGY = category(Results.SERVICE_SECTION, "VR");

    private final Held held = new Held();

    @ParameterizedTest
    @CsvSource({
        "CH, 6", "HM, 6", "IMM, 6", "MB, 12", "MCB, 12", "VR, 12", "SP, 12", "CP, 12", "PAT, 12",
        "RAD, 0", "LAB, 0", "ch, 0"
    })
    void theDisciplineIsTheServiceSection(String code, int months) {
        assertWindow(category(Results.SERVICE_SECTION, code), months);
    }

    @ParameterizedTest
    @CsvSource({
        "394596001, 6",
        "394803006, 6",
        "394916005, 6",
        "394598000, 6",
        "408454008, 12",
        "394597005, 12",
        "394914008, 0",
        "CH, 0"
    })
    void orTheDisciplineIsTheSpecialty(String code, int months) {
        assertWindow(category(Results.SNOMED_CT, code), months);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 6",
                "http://hl7.org/fhir/v2/0074, 6",
                "HL70074, 6",
                "urn:oid:2.16.840.1.113883.12.74, 6",
                "http://local, 0"
            })
    void theTableOfServiceSectionsIsNamedInManyWays(String system, int months) {
        assertWindow(category(system, "CH"), months);
    }

    private void assertWindow(Concept category, int months) {
        held.tell(
                Told.of("in 6", result(test("a"), "2026-05-22", category)),
                Told.of("out of 6", result(test("b"), "2026-05-21", category)),
                Told.of("in 12", result(test("c"), "2025-11-22", category)),
                Told.of("out of 12", result(test("d"), "2025-11-21", category)));

        assertThat(held.shown(Heading.RESULTS))
                .isEqualTo(
                        switch (months) {
                            case 6 -> List.of("in 6");
                            case 12 -> List.of("in 6", "out of 6", "in 12");
                            default -> List.of("in 6", "out of 6", "in 12", "out of 12");
                        });
        assertThat(held.more(Heading.RESULTS)).isEqualTo(months > 0);
    }

    @Test
    void ofSeveralDisciplinesTheLongerWindowCounts() {
        held.tell(Told.of("r", result(test("a"), "2026-01-01", CHEMISTRY, VIROLOGY)));

        assertThat(held.why(Heading.RESULTS)).containsExactly(Why.RESULT_OF_12_MONTHS);
    }

    @ParameterizedTest
    @CsvSource({"5, 5, false", "6, 5, true", "40, 5, true"})
    void theNewestFiveOfATestAreShown(int told, int shown, boolean more) {
        tellMany("Hb", told, CHEMISTRY);

        assertThat(held.shown(Heading.RESULTS)).hasSize(shown).startsWith("Hb" + (told - 1));
        assertThat(held.more(Heading.RESULTS)).isEqualTo(more);
    }

    @Test
    void aResultWithoutADisciplineIsShownHoweverOld() {
        held.tell(Told.of("r", result(test("a"), "1999")));

        assertThat(held.why(Heading.RESULTS)).containsExactly(Why.NEWEST_OF_TEST);
        assertThat(held.more(Heading.RESULTS)).isFalse();
    }

    @Test
    void theDisciplineIsThatOfEachResult() {
        held.tell(
                Told.of("other", result(test("a"), "2019-01-01")),
                Told.of("chemistry", result(test("a"), "2020-01-01", CHEMISTRY)));

        assertThat(held.shown(Heading.RESULTS)).containsExactly("other");
        assertThat(held.more(Heading.RESULTS)).isTrue();
    }

    @Test
    void aPartialDateMayLieInTheWindow() {
        held.tell(
                Told.of("year", result(test("a"), "2026", CHEMISTRY)),
                Told.of("month", result(test("a"), "2026-05", CHEMISTRY)),
                Told.of("old", result(test("a"), "2026-05-03", CHEMISTRY)));

        assertThat(held.shown(Heading.RESULTS)).containsExactly("month", "year");
    }

    @Test
    void oneBusyTestHidesNoOther() {
        tellMany("Hb", 100);
        tellMany("Na", 1);
        tellMany("K", 1);

        assertThat(held.shown(Heading.RESULTS)).hasSize(7).contains("Na0", "K0");
    }

    @Test
    void aReportBringsItsMembersHoweverOld() {
        held.tell(
                Told.of("report", report(test("FBC"), "2020-01-01", List.of("m1", "m2", "gone"))),
                Told.of("m1", result(test("a"), "2020-01-01", CHEMISTRY)),
                Told.of("m2", result(test("b"), "2020-01-02", CHEMISTRY)),
                Told.of("alone", result(test("c"), "2020-01-02", CHEMISTRY)));

        assertThat(held.shown(Heading.RESULTS)).containsExactly("m2", "m1", "report");
        assertThat(held.why(Heading.RESULTS))
                .containsExactly(Why.MEMBER_OF_REPORT, Why.MEMBER_OF_REPORT, Why.NEWEST_OF_TEST);
    }

    @Test
    void aMemberThatIsShownAnywayIsShownOnceAndForItsOwnReason() {
        held.tell(
                Told.of("report", report(test("FBC"), "2026-11-01", List.of("m", "m"))),
                Told.of("m", result(test("a"), "2026-11-01", CHEMISTRY)));

        assertThat(held.shown(Heading.RESULTS)).containsExactlyInAnyOrder("report", "m");
        assertThat(held.why(Heading.RESULTS))
                .containsExactlyInAnyOrder(Why.NEWEST_OF_TEST, Why.RESULT_OF_6_MONTHS);
    }

    @Test
    void onlyAMemberThatIsNotShownAnywayIsLookedUpAndOnce() {
        held.tell(
                Told.of("report", report(test("FBC"), "2026-11-01", List.of("m", "old"))),
                Told.of("again", report(test("FBC"), "2026-11-02", List.of("m", "old"))),
                Told.of("m", result(test("a"), "2026-11-01", CHEMISTRY)),
                Told.of("old", result(test("b"), "2020-01-01", CHEMISTRY)));
        HeldRows rows = held.rows();

        held.summary(rows);

        assertThat(rows.read()).isEqualTo(4 + 1);
    }

    @Test
    void aPanelBringsItsParts() {
        held.tell(
                Told.of("report", report(test("FBC"), "2026-11-01", List.of("panel"))),
                Told.of("panel", panel(test("p"), "2020-01-01", "part", "panel")),
                Told.of("part", result(test("a"), "2020-01-01", CHEMISTRY)));

        assertThat(held.shown(Heading.RESULTS))
                .containsExactlyInAnyOrder("report", "panel", "part");
    }

    @Test
    void aReportBringsOnlyResultsOfItsOwnSource() {
        held.tell(
                Told.of("report", report(test("FBC"), "2026-11-01", List.of("m", "pulse", "c"))),
                Told.of("m", result(test("a"), "2020-01-01", CHEMISTRY)).byHospital(),
                Told.of("pulse", Section.VITAL_SIGNS, result(test("b"), "2026-11-01")),
                Told.of("c", Bodies.observation(test("c"), "cancelled", "2026-11-01", null)));

        assertThat(held.shown(Heading.RESULTS)).containsExactly("report");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aReportBringsSoManyMembersAtMost(int members) {
        held.within(Limits.of().membersPerReport(2).limits())
                .tell(
                        Told.of(
                                "report",
                                report(
                                        test("FBC"),
                                        "2026-11-01",
                                        List.of("m0", "m1", "m2").subList(0, members))));
        for (int i = 0; i < members; i++) {
            held.tell(Told.of("m" + i, result(test("t" + i), "2026-11-01")));
        }
        held.tell(Told.of("x", report(test("x"), "2026-11-01", List.of("nowhere"))));

        assertThat(held.shown(Heading.RESULTS)).hasSize(members + 2);
        assertThat(held.more(Heading.RESULTS)).isEqualTo(members == 3);
    }

    @Test
    void reportsAreTestsOfTheirOwn() {
        for (int i = 0; i < 6; i++) {
            held.tell(
                    Told.of("report" + i, report(test("Hb"), "2026-11-0" + (i + 1), List.of())),
                    Told.of("result" + i, result(test("Hb"), "2026-10-0" + (i + 1))));
        }

        assertThat(held.shown(Heading.RESULTS))
                .containsExactly(
                        "report5", "report4", "report3", "report2", "report1", "result5", "result4",
                        "result3", "result2", "result1");
    }

    private void tellMany(String name, int count, Concept... categories) {
        for (int i = 0; i < count; i++) {
            held.tell(
                    Told.of(
                            name + i,
                            result(
                                    test(name),
                                    "2026-10-%02dT%02d:00:00Z".formatted(1 + i / 24, i % 24),
                                    categories)));
        }
    }
}
