package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.carerecord.event.Section;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.reader.Lookup;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryCursor;
import org.carerecord.record.EntryId;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntriesRouteTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PATH = "/patients/9990000018/entries";
    private static final EntryId LAST = new EntryId("0123456789abcdef0123456789abcdef");
    private static final Instant THEN = Instant.parse("2026-03-01T09:00:00Z");
    private static final List<Entry> ENTRIES =
            SampleSummary.everyKind().sections().stream()
                    .flatMap(section -> section.entries().stream())
                    .toList();

    private final AtomicReference<EntryQuestion> asked = new AtomicReference<>();
    @AutoClose private final RunningApi running = new RunningApi();

    @BeforeEach
    void knowsThePatient() {
        answersWith(Optional.empty());
    }

    @Test
    void asksForTheFirstPageOfEverythingUnlessToldOtherwise() throws Exception {
        found("");

        assertThat(asked.get())
                .isEqualTo(
                        new EntryQuestion(
                                Optional.empty(), Optional.empty(), Optional.empty(), 50));
    }

    @Test
    void asksForWhatTheParametersSay() throws Exception {
        found("?section=results&code=4548-4&before=2026-03-01T10:00:00+01:00&limit=7");

        assertThat(asked.get())
                .isEqualTo(
                        new EntryQuestion(
                                Optional.of(Section.RESULTS),
                                Optional.of("4548-4"),
                                Optional.of(new EntryCursor(Optional.of(THEN), Optional.empty())),
                                7));
    }

    @ParameterizedTest
    @CsvSource({"1", "500", "007"})
    void takesALimitWithinTheBounds(String limit) throws Exception {
        found("?limit=" + limit);

        assertThat(asked.get().limit()).isEqualTo(Integer.parseInt(limit));
    }

    @ParameterizedTest
    @EnumSource(value = Section.class, mode = EnumSource.Mode.EXCLUDE, names = "IDENTITY")
    void takesEverySectionOfTheRecord(Section section) throws Exception {
        found("?section=" + section.code());

        assertThat(asked.get().section()).contains(section);
    }

    @Test
    void answersWithTheEntriesEachWithItsSection() throws Exception {
        JsonNode page = found("");

        assertThat(page.at("/patient/nhsNumber").textValue()).isEqualTo("9990000018");
        assertThat(page.at("/patient/nhsNumberSpaced").textValue()).isEqualTo("999 000 0018");
        assertThat(page.get("entries")).hasSameSizeAs(ENTRIES);
        assertThat(page.get("entries"))
                .allSatisfy(entry -> {
                    assertThat(entry.get("section").textValue()).isNotBlank();
                    assertThat(entry.get("id").textValue()).hasSize(32);
                });
    }

    @Test
    void saysNothingOfAFurtherPageOnTheLast() throws Exception {
        JsonNode page = found("");

        assertThat(page.has("next")).isFalse();
        assertThat(page.has("nextPage")).isFalse();
    }

    @Test
    void leadsToTheNextPageByALinkThatCarriesAllParameters() throws Exception {
        var next = new EntryCursor(Optional.of(THEN), Optional.of(LAST));
        answersWith(Optional.of(next));

        JsonNode page =
                found(
                        "?limit=7&before=2026-06-01T00:00:00Z&code=a+b%20%26c"
                                + "&section=results&asOf=2026-07-01T10:00:00%2B01:00");

        assertThat(page.get("next").textValue()).isEqualTo(next.text());
        String link = page.get("nextPage").textValue();
        assertThat(link)
                .isEqualTo(
                        PATH
                                + "?asOf=2026-07-01T10%3A00%3A00%2B01%3A00&section=results"
                                + "&code=a%2Bb%20%26c&before=2026-03-01T09%3A00%3A00Z%7E"
                                + LAST.hex()
                                + "&limit=7");
        EntryQuestion first = asked.get();
        assertThat(running.get(link).statusCode()).isEqualTo(200);
        assertThat(asked.get())
                .isEqualTo(
                        new EntryQuestion(
                                first.section(), first.code(), Optional.of(next), first.limit()));
        assertThat(first.code()).contains("a+b &c");
    }

    @Test
    void pagesThroughTheUndatedAndThroughTheEndOfTime() throws Exception {
        for (EntryCursor cursor :
                List.of(
                        new EntryCursor(Optional.empty(), Optional.of(LAST)),
                        new EntryCursor(
                                Optional.of(Instant.parse("+10000-01-01T11:59:59Z")),
                                Optional.of(LAST)))) {
            answersWith(Optional.of(cursor));
            String link = found("").get("nextPage").textValue();

            assertThat(running.get(link).statusCode()).isEqualTo(200);
            assertThat(asked.get().before()).contains(cursor);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Problems", "past-problems", "identity", "all", "9990000018"})
    void refusesAnUnknownSectionNamingTheKnownOnes(String section) throws Exception {
        JsonNode problem = refused("section=" + section, "section", "known-section");

        assertThat(problem.get("fix").textValue())
                .contains("problems, allergies, medications", "pregnancy")
                .doesNotContain("identity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "501", "1.5", "ten", "+1", "99999999999", "%D9%A1"})
    void refusesALimitOutOfBounds(String limit) throws Exception {
        JsonNode problem = refused("limit=" + limit, "limit", "max-page");

        assertThat(problem.get("detail").textValue()).contains("from 1 to 500");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-01",
                "undated",
                "undated~xyz",
                "2026-03-01T09:00:00Z~",
                "2026-03-01T09:00:00Z~0123",
                "-999999999-01-01T00:00:00Z",
                "%2B999999999-12-31T00:00:00Z",
                "9990000018"
            })
    void refusesAPlaceThatIsNone(String before) throws Exception {
        refused("before=" + before, "before", "cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20", "%09"})
    void refusesACodeThatIsBlank(String code) throws Exception {
        refused("code=" + code, "code", "not-blank");
    }

    @Test
    void namesItsOwnParametersToWhoUsesAnother() throws Exception {
        JsonNode problem = Refusal.of(running.get(PATH + "?page=2"), 400, "unknown-parameter");

        assertThat(problem.get("field").textValue()).isEqualTo("page");
        assertThat(problem.get("fix").textValue())
                .endsWith("takes asOf, after, section, code, before, limit");
    }

    @Test
    void refusesEveryParameterThatIsThereTwice() throws Exception {
        for (String twice :
                List.of(
                        "section=results&section=results",
                        "code=a&code=b",
                        "limit=1&limit=1",
                        "before=2026-03-01T09:00:00Z&limit=1&before=2026-03-01T09:00:00Z")) {
            refused(twice, twice.substring(0, twice.indexOf('=')), "once");
        }
    }

    @Test
    void saysThatThereIsNoSuchPatientWhenTheReaderDoes() throws Exception {
        running.reader().answersEntries((patient, question, moment) -> new Lookup.NotFound<>());

        Refusal.of(running.get(PATH), 404, "no-such-patient");
    }

    private void answersWith(Optional<EntryCursor> next) {
        running.reader()
                .answersEntries((patient, question, moment) -> {
                    asked.set(question);
                    return new Lookup.Found<>(
                            new EntryPage(ENTRIES, next), SampleSummary.UP_TO_DATE_AT);
                });
    }

    private JsonNode refused(String query, String field, String rule) throws Exception {
        JsonNode problem = Refusal.of(running.get(PATH + "?" + query), 400, "invalid-parameter");
        assertThat(problem.get("field").textValue()).isEqualTo(field);
        assertThat(problem.get("rule").textValue()).isEqualTo(rule);
        return problem;
    }

    private JsonNode found(String query) throws Exception {
        HttpResponse<String> answer = running.get(PATH + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }
}
