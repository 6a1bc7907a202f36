package org.carerecord.standalone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.carerecord.event.Body;
import org.carerecord.event.Section;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Narrative and entries of a section come in one order: the newest first. */
final class NarrativeOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<String> TOLD = List.of("2026-10-02", "2026-11-03", "2026-09-01");

    /** Sections with statements of a day, and where a resource has that day. */
    enum Dated {
        PROBLEMS("11450-4", Section.PROBLEMS, "/recordedDate"),
        ALLERGIES("48765-2", Section.ALLERGIES, "/recordedDate"),
        MEDICATIONS("10160-0", Section.MEDICATIONS, "/authoredOn"),
        RESULTS("30954-2", Section.RESULTS, "/effectiveDateTime"),
        PROCEDURES("47519-4", Section.PROCEDURES, "/performedDateTime"),
        ENCOUNTERS("46240-8", Section.ENCOUNTERS, "/period/start");

        private final String code;
        private final Section section;
        private final String date;

        Dated(String code, Section section, String date) {
            this.code = code;
            this.section = section;
            this.date = date;
        }

        Body body(String day) {
            return switch (this) {
                case PROBLEMS -> Told.condition("195967001", "Asthma of " + day, "active", day);
                case ALLERGIES -> Told.allergy("91936005", "Allergy of " + day, "active", day);
                case MEDICATIONS -> Told.medicine("continuous", day, null, null, null);
                case RESULTS -> Told.measured("718-7", "Haemoglobin", day, null);
                case PROCEDURES -> Told.procedure(day);
                case ENCOUNTERS -> Told.encounter("finished", day);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNewestFirst(Dated dated) {
        var person = new Person();
        TOLD.forEach(day -> person.tell("of " + day, dated.section, dated.body(day)));
        Document document = person.document(NOW);
        JsonNode section = document.section(dated.code).orElseThrow();
        String told = Xhtml.text(section.at("/text/div").asText());

        assertThat(document.resourcesOf(section).map(resource -> resource.at(dated.date).asText()))
                .containsExactly("2026-11-03", "2026-10-02", "2026-09-01");
        assertThat(told).containsSubsequence("03-Nov-2026", "02-Oct-2026", "01-Sep-2026");
    }
}
