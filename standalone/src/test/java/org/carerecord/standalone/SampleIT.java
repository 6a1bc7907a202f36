package org.carerecord.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carerecord.standalone.conformance.R4Validator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The first start of {@code up}, which loads the sample patients. */
@TestInstance(Lifecycle.PER_CLASS)
final class SampleIT {

    private static final int PATIENTS_TO_TRY = 3;
    private static final int DAY_LENGTH = "2026-01-02".length();

    private Path data;
    private RunningCareRecord record;
    private Instant before;
    private Instant after;

    @BeforeAll
    void startForTheFirstTime(@TempDir Path directory) {
        data = directory.resolve("data");
        before = Instant.now();
        record = RunningCareRecord.start(data);
        after = Instant.now();
    }

    @AfterAll
    void stop() {
        record.close();
    }

    @Test
    void theNumbersItSaysToTryHaveProblemsMedicinesAndResults() {
        assertThat(record.numbersToTry(PATIENTS_TO_TRY)).hasSize(PATIENTS_TO_TRY);
        for (String number : record.numbersToTry(PATIENTS_TO_TRY)) {
            JsonNode summary = Summaries.parse(record.summary(number));

            assertThat(summary.at("/patient/nhsNumber").asText()).isEqualTo(number);
            assertThat(summary.at("/patient/names")).isNotEmpty();
            for (String section : List.of("problems", "medications", "results")) {
                assertThat(Summaries.entryIds(summary, section)).as(section).isNotEmpty();
            }
        }
    }

    @Test
    void itIsReadyForEveryPatientOfTheSampleAsSoonAsItSaysSo() throws IOException {
        List<String> patients = patients();

        assertThat(patients).hasSize(Integer.parseInt(fact("patients")));
        for (String patient : patients) {
            assertThat(
                            RunningCareRecord.upToDateAt(
                                    record.get("/patients/" + patient + "/summary")))
                    .isAfter(before);
        }
        assertThat(record.get("/health/ready").statusCode()).isEqualTo(200);
    }

    /** Documents are judged apart: this is what else is served in FHIR's manner, in both forms. */
    @Test
    void whatSearchesAnswerPassesTheValidator() {
        assertValid(200, "/fhir/metadata");
        for (String patient : record.numbersToTry(PATIENTS_TO_TRY)) {
            assertValid(200, "/fhir/Patient/" + patient);
            assertValid(200, "/fhir/Patient?identifier=" + patient);
            assertValid(200, "/fhir/MedicationRequest?patient=" + patient);
            assertValid(200, "/fhir/Observation?patient=" + patient + "&category=laboratory");
            List<String> entries =
                    oneOfEachType("/fhir/Patient/" + patient + "/$everything?_count=60");
            assertThat(entries).hasSizeGreaterThan(5);
            entries.forEach(entry -> assertValid(200, entry));
        }
    }

    @Test
    void whatIsRefusedInFhirsMannerPassesTheValidator() {
        String patient = record.numbersToTry(1).getFirst();
        assertValid(400, "/fhir/Condition?patient=" + patient + "&_sort=date");
        assertValid(400, "/fhir/Condition?patient=9990000019");
        assertValid(404, "/fhir/Patient/9990000018");
        assertValid(404, "/fhir/Condition/0123456789abcdef0123456789abcdef");
        assertValid(404, "/fhir/Account");
    }

    /** The addresses of the first entry of each type on a page, which is valid itself. */
    private List<String> oneOfEachType(String page) {
        assertValid(200, page);
        Map<String, String> addresses = new TreeMap<>();
        for (JsonNode entry : Summaries.parse(record.get(page).body()).get("entry")) {
            addresses.putIfAbsent(
                    entry.at("/resource/resourceType").asText(),
                    URI.create(entry.get("fullUrl").asText()).getPath());
        }
        return List.copyOf(addresses.values());
    }

    private void assertValid(int status, String path) {
        for (String format : List.of("json", "xml")) {
            String form = path + (path.contains("?") ? "&" : "?") + "_format=" + format;
            HttpResponse<String> answer = record.get(form);

            assertThat(answer.statusCode()).as(form).isEqualTo(status);
            assertThat(R4Validator.errors(answer.body().getBytes(StandardCharsets.UTF_8)))
                    .as(form)
                    .isEmpty();
        }
    }

    /** By the day noted the sample is moved: were it another, yesterday would be missed. */
    @Test
    void theNewestDayOfAllItsEventsIsTheOneNotedOfItMoved() throws IOException {
        assertThat(LoggedEvents.newestDay(record.bootstrap(), "sample")).isEqualTo(newestMoved());
    }

    @Test
    void theNewestEntryOfTheSampleLiesYesterday() throws IOException {
        LocalDate newest = LocalDate.MIN;
        for (String patient : patients()) {
            LocalDate ofPatient = newest(Summaries.parse(record.summary(patient)));
            newest = newest.isAfter(ofPatient) ? newest : ofPatient;
        }

        assertThat(newest).isBetween(dayBefore(before), dayBefore(after));
        assertThat(newest).isEqualTo(newestMoved());
    }

    @Test
    void aStopAndAStartKeepTheSampleAndDoNotLoadItAgain() throws IOException {
        List<String> patients = patients();
        List<String> summaries = summaries(patients);
        String firstInFhir = record.get("/fhir/Patient/" + patients.getFirst()).body();
        assertThat(record.output()).contains("Loading the sample patients");

        record.stop();
        record.startAgain();

        assertThat(record.output()).doesNotContain("Loading the sample patients");
        assertThat(record.numbersToTry(PATIENTS_TO_TRY)).hasSize(PATIENTS_TO_TRY);
        assertThat(summaries(patients)).isEqualTo(summaries);
        assertThat(record.get("/fhir/Patient/" + patients.getFirst()).body())
                .as("ids, and all else, are the same after a restart")
                .isEqualTo(firstInFhir);
    }

    private List<String> summaries(List<String> patients) {
        return patients.stream().map(record::summary).toList();
    }

    /** The newest day on which something was stated, done or found, whatever the summary shows. */
    private static LocalDate newest(JsonNode summary) {
        return Summaries.stream(summary.get("sections"))
                .flatMap(section -> Summaries.stream(section.get("entries")))
                .flatMap(entry -> days(entry.path("dates")))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    private static Stream<LocalDate> days(JsonNode dates) {
        return Stream.of(
                        "/recorded",
                        "/effective",
                        "/effective/start",
                        "/authored",
                        "/occurrence",
                        "/performed",
                        "/performed/start",
                        "/period/start",
                        "/date")
                .map(dates::at)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> text.length() >= DAY_LENGTH)
                .map(text -> LocalDate.parse(text.substring(0, DAY_LENGTH)));
    }

    private LocalDate newestMoved() throws IOException {
        return LocalDate.parse(fact("newest"))
                .plusDays(Integer.parseInt(state().getProperty("shift-days", "")));
    }

    private static LocalDate dayBefore(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).minus(1, ChronoUnit.DAYS);
    }

    private List<String> patients() throws IOException {
        return List.of(Objects.requireNonNull(state().getProperty("patients")).split(","));
    }

    /** What the data directory knows of its sample. */
    private Properties state() throws IOException {
        var state = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("sample.properties"))) {
            state.load(reader);
        }
        return state;
    }

    private static String fact(String name) {
        return Objects.requireNonNull(ShippedSample.facts().getProperty(name), name);
    }
}
