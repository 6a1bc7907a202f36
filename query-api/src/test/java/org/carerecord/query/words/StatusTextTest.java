package org.carerecord.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.Allergy;
import org.carerecord.event.Author;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.Concept;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.query.json.SampleSummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTextTest {

    @ParameterizedTest
    @CsvSource({
        "active, confirmed, ",
        "active, , ",
        ", , ",
        "active, unconfirmed, Unconfirmed",
        "resolved, confirmed, Resolved",
        "inactive, refuted, Inactive; Refuted",
        ", entered-in-error, Entered in error",
        "Active?, , Active?"
    })
    void marksAnAllergyThatDoesNotStandAsOneExpects(
            @Nullable String clinical, @Nullable String verification, @Nullable String mark) {
        EntryWords words = Told.of(allergy(clinical, verification));

        assertThat(words.status()).isEqualTo(Optional.ofNullable(mark));
    }

    @ParameterizedTest
    @CsvSource({"active, ", "completed, Completed", "stopped, Stopped", "on-hold, On hold"})
    void marksAMedicineThatIsNotTaken(String status, @Nullable String mark) {
        assertThat(Told.of(medicine(status, "order")).status())
                .isEqualTo(Optional.ofNullable(mark));
    }

    @Test
    void saysThatAMedicineIsOnlyPlanned() {
        assertThat(Told.lines(Told.of(medicine("active", "plan")))).contains("Intent: Plan");
        assertThat(Told.lines(Told.of(medicine("active", "order"))))
                .noneMatch(line -> line.startsWith("Intent"));
    }

    @Test
    void saysThatAVaccineWasNotGivenAndWhy() {
        EntryWords words =
                Told.of(
                        new Immunisation(
                                Concept.ofText("MMR"),
                                "not-done",
                                Concept.ofText("Declined"),
                                null,
                                null,
                                false,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of()));

        assertThat(words.status()).contains("Not done");
        assertThat(Told.lines(words))
                .contains(
                        "Reason for status: Declined",
                        "Reported by: Somebody other than whoever gave it");
    }

    @Test
    void marksAVersionThatWasTakenBack() {
        EntryWords words = words(event("N", ClinicalEvent.Status.ENTERED_IN_ERROR, null));

        assertThat(words.status()).contains("Entered in error");
    }

    @ParameterizedTest
    @CsvSource({"R, Restricted", "V, Very restricted", "X9, X9"})
    void saysHowSecretAStatementIs(String code, String words) {
        assertThat(Told.lines(words(event(code, ClinicalEvent.Status.RECORDED, null))))
                .contains("Confidentiality: " + words);
    }

    @Test
    void namesTheAuthorAsFarAsTheSourceDoes() {
        assertThat(author(new Author("Dr A", "GP", "G1"))).isEqualTo("Author: Dr A, GP (G1)");
        assertThat(author(new Author("Dr A", null, null))).isEqualTo("Author: Dr A");
        assertThat(author(new Author(null, "GP", " "))).isEqualTo("Author: GP");
        assertThat(author(new Author(null, null, "G1"))).isEqualTo("Author: (G1)");
    }

    private static String author(Author author) {
        return Told.lines(words(event("N", ClinicalEvent.Status.RECORDED, author))).getFirst();
    }

    private static EntryWords words(ClinicalEvent event) {
        return EntryText.of(event, SampleSummary.PATIENT);
    }

    private static ClinicalEvent event(
            String confidentiality, ClinicalEvent.Status status, @Nullable Author author) {
        ClinicalEvent event = SampleSummary.entry("Allergy/1", allergy("active", null)).event();
        return new ClinicalEvent(
                event.eventId(),
                event.organisation(),
                event.nhsNumber(),
                event.section(),
                event.entryId(),
                2,
                Instant.parse("2026-07-10T08:15:00Z"),
                status,
                confidentiality,
                List.of(),
                null,
                author,
                event.body());
    }

    private static Allergy allergy(@Nullable String clinical, @Nullable String verification) {
        return new Allergy(
                Concept.ofText("Penicillin"),
                clinical,
                verification,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static Medication medicine(String status, String intent) {
        return new Medication(
                Concept.ofText("Aspirin"),
                status,
                intent,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }
}
