package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.carerecord.event.Section;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.query.page.Breakable;
import org.carerecord.reader.Lookup;
import org.carerecord.record.EntryCursor;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.Moment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways through the pages, as a browser without scripts goes them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final String RECORD = "/record/9990000018";
    private static final NhsNumber OTHER = new NhsNumber(9_990_000_026L);

    @AutoClose private final RunningApi running = new RunningApi();

    @BeforeEach
    void knowsThePatient() {
        running.knowsThePatient();
    }

    @Test
    void asksForANumberFirst() throws Exception {
        BrowsedPage page = page("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("Find a person");
        assertThat(page.html().select("form[method=post][action=/find] label").attr("for"))
                .isEqualTo(page.html().select("input[name=nhsNumber]").attr("id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9990000018",
                "999 000 0018",
                "999-000-0018",
                "NHS No. 999 000 0018",
                "999\u00a0000\u00a00018",
                "\u200b999\u2011000\u20110018\ufeff",
                "\uff19\uff19\uff19 000 0018",
                "\t999 000 0018\r\n",
                "(999) 000.0018"
            })
    void findsTheNumberInAnyPastedForm(String pasted) throws Exception {
        HttpResponse<String> answer = find(pasted);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(RECORD);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "999 000 001", "999 000 0017", "abc", "999000001800000"})
    void saysWhatIsWrongWithANumber(String given) throws Exception {
        BrowsedPage page = BrowsedPage.of(find(given));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.title()).startsWith("Error: ");
        String error = page.html().select(".nhsuk-error-summary a[href=#nhs-number]").text();
        assertThat(error).isNotEmpty();
        Element field = page.html().select("#nhs-number").getFirst();
        assertThat(field.attr("aria-describedby")).contains("nhs-number-error");
        assertThat(field.hasAttr("autofocus")).isTrue();
        assertThat(page.html().select("#nhs-number-error").text()).contains(error);
        assertThat(field.val()).isEqualTo(given.isBlank() ? "" : given);
    }

    @Test
    void saysInWordsThatThereIsNoRecord() throws Exception {
        running.reader().answers(new Lookup.NotFound<>());

        BrowsedPage page = page(RECORD);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.heading()).isEqualTo("No record of this patient");
        assertThat(page.main()).contains("does not mean that the person has no history");
        assertThat(page.html().select(".cr-banner, .cr-section")).isEmpty();
    }

    @Test
    void namesTheNumberThatItHasNoRecordOf() throws Exception {
        running.reader().answers(new Lookup.NotFound<>());

        BrowsedPage page = page(RECORD);

        assertThat(page.main()).contains("For the record of NHS No. 999 000 0018.");
        assertThat(page.title()).doesNotContain("999 000 0018");
        assertThat(page.html().select("main a[href^=/record/]")).isEmpty();
        assertThat(page("/record/1234567890").main()).doesNotContain("NHS No.");
    }

    @Test
    void leadsToThePresentWhereThereWasNoRecordYet() throws Exception {
        running.reader().answers(new Lookup.NotFound<>());

        BrowsedPage page = page(RECORD + "?asOf=2026-01-15T10:30:00Z");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.main())
                .contains("NHS No. 999 000 0018, as it was known on 15-Jan-2026 10:30 UK time.")
                .contains("does not mean that the person had no history")
                .contains("only that nothing had been shared here by then")
                .doesNotContain("nothing is shared here");
        assertThat(page.html().select("main a:contains(present record)").attr("href"))
                .isEqualTo(RECORD);
    }

    @Test
    void leavesItToThePersonToGoOnWithTheSurvivingNumber() throws Exception {
        running.reader().answers(new Lookup.Superseded<>(List.of(OTHER)));

        BrowsedPage page = page(RECORD);

        assertThat(page.status()).isEqualTo(409);
        assertThat(Breakable.in(page.html())).isEmpty();
        assertThat(page.header("Location")).isEmpty();
        assertThat(page.html().select("main a[href=/record/9990000026]").text())
                .contains("999 000 0026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-15T10:30:00Z",
                "2026-01-15T11:30:00+01:00",
                "2026-01-15T11%3A30%3A00%2B01%3A00"
            })
    void goesOnWithTheSurvivingNumberAtTheSameMoment(String asOf) throws Exception {
        running.reader().answers(new Lookup.Superseded<>(List.of(OTHER)));

        BrowsedPage page = page(RECORD + "?asOf=" + asOf);

        assertThat(page.html().select("main a[href^=/record/9990000026]").attr("href"))
                .isEqualTo("/record/9990000026?asOf=2026-01-15T10%3A30%3A00Z");
    }

    @Test
    void letsABusyOrStartingNodeBeAskedAgain() throws Exception {
        running.reader()
                .answers(new Lookup.NotReady<>(Lookup.Reason.CATCHING_UP, Duration.ofSeconds(3)));

        BrowsedPage page = page(RECORD + "?asOf=2026-01-01T00:00:00Z");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("3");
        assertThat(page.main()).contains(Lookup.Reason.CATCHING_UP.words());
        assertThat(page.html().select("main a:contains(Try again)").attr("href"))
                .isEqualTo(RECORD + "?asOf=2026-01-01T00:00:00Z");
    }

    @Test
    void keepsTheMomentOnEveryLink() throws Exception {
        AtomicReference<Moment> asked = new AtomicReference<>();
        running.reader()
                .answers((patient, moment) -> {
                    asked.set(moment);
                    return found(SampleSummary.everyKind());
                });

        BrowsedPage page = page(RECORD + "?asOf=2026-01-15T10:30:00Z");

        assertThat(asked.get()).isEqualTo(Moment.asOf(Instant.parse("2026-01-15T10:30:00Z")));
        assertThat(page.html().select("body").hasClass("cr-past")).isTrue();
        assertThat(page.html().select(".cr-past__notice").text())
                .contains("past record")
                .contains("15-Jan-2026 10:30");
        assertThat(page.html().select(".cr-past__notice a").attr("href")).isEqualTo(RECORD);
        page.html().select(".cr-past__notice").remove();
        assertThat(page.html().select("a[href^=/record/]").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(href -> assertThat(href).contains("asOf=2026-01-15T10%3A30%3A00Z"));
    }

    @Test
    void goesToTheMomentThatTheFormAsksFor() throws Exception {
        BrowsedPage page = page(RECORD + "?asOfDate=2026-06-30&asOfTime=09%3A30");

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).isEqualTo(RECORD + "?asOf=2026-06-30T08%3A30%3A00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', as-of-date, 'Enter a date and a time of day, like 14 July 2026 and 09:30'",
        "2026-02-30, 10:00, as-of-date, 'Enter a date, like 14 July 2026'",
        "2026-06-30, '', as-of-time, 'Enter a time of day, like 09:30'",
        "2026-07-14, 10:31, as-of-time, Time must be in the past: it is 10:30 now",
        "2026-07-15, 09:00, as-of-date, Date must be today or in the past"
    })
    void asksAgainForAMomentThatIsNone(String date, String time, String field, String words)
            throws Exception {
        BrowsedPage page =
                page(
                        RECORD
                                + "/timeline?section=alerts&asOfDate="
                                + date
                                + "&asOfTime="
                                + time.replace(":", "%3A"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.main()).contains("NHS No. 999 000 0018");
        assertThat(page.html().select(".nhsuk-error-summary a[href=#" + field + "]").text())
                .isEqualTo(words);
        assertThat(page.html().select("#as-of-error").text()).isEqualTo("Error: " + words);
        assertThat(page.html().select(".nhsuk-form-group--error #" + field))
                .allMatch(input -> input.hasClass("nhsuk-input--error"))
                .allMatch(input -> input.attr("aria-describedby").equals("as-of-error"))
                .hasSize(1);
        assertThat(page.html().select("#as-of-date").val()).isEqualTo(date);
        assertThat(page.html().select("#as-of-date").attr("max")).isEqualTo("2026-07-14");
        assertThat(page.html().select("form").attr("action")).isEqualTo(RECORD + "/timeline");
        assertThat(page.html().select("input[name=section]").val()).isEqualTo("alerts");
    }

    @Test
    void asksForNoMomentOfANumberThatIsNone() throws Exception {
        BrowsedPage page = page("/record/1234567890?asOfDate=&asOfTime=");

        assertThat(page.heading()).isEqualTo("The NHS number is not valid");
    }

    @ParameterizedTest
    @CsvSource({
        "2030-07-01T00:00:00Z, 2030-07-01, 01:00, Date must be today or in the past",
        "2026-07-14T09:31:00Z, 2026-07-14, 10:31, Time must be in the past: it is 10:30 now",
        "2026-07-14T09:30:00.001Z, 2026-07-14, 10:30, Time must be in the past: it is 10:30 now",
        "yesterday, '', '', 'Enter a date and a time of day, like 14 July 2026 and 09:30'",
        "2026-06-30, '', '', 'Enter a date and a time of day, like 14 July 2026 and 09:30'"
    })
    void asksAgainForAMomentOfTheAddressThatIsNone(
            String asOf, String date, String time, String words) throws Exception {
        BrowsedPage page = page(RECORD + "/timeline?section=alerts&asOf=" + asOf);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.html().select("#as-of-error").text()).isEqualTo("Error: " + words);
        assertThat(page.html().select("#as-of-date").val()).isEqualTo(date);
        assertThat(page.html().select("#as-of-time").val()).isEqualTo(time);
        assertThat(page.html().select("form").attr("action")).isEqualTo(RECORD + "/timeline");
        assertThat(page.html().select("input[type=hidden]").eachAttr("name"))
                .containsExactly("section");
        assertThat(page.html().select("main").text()).doesNotContain("as it was known");
    }

    @Test
    void asksForNoMomentWhereTheNumberIsNone() throws Exception {
        BrowsedPage page = page("/record/1234567890?asOf=2030-01-01T00:00:00Z");

        assertThat(page.heading()).isEqualTo("The NHS number is not valid");
    }

    @Test
    void filtersTheTimelineAndGoesOnThroughIt() throws Exception {
        AtomicReference<EntryQuestion> asked = new AtomicReference<>();
        var entry = SampleSummary.everyKind().sections().getFirst().entries().getFirst();
        var next =
                new EntryCursor(
                        Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                        Optional.of(entry.id()));
        running.reader()
                .answersEntries((patient, question, moment) -> {
                    asked.set(question);
                    return found(new EntryPage(List.of(entry), Optional.of(next)));
                });

        BrowsedPage first = page(RECORD + "/timeline?section=problems");
        assertThat(asked.get().section()).hasValue(Section.PROBLEMS);
        assertThat(first.html().select("option[selected]").text()).isEqualTo("Problems");
        assertThat(first.html().select("li.cr-line")).hasSize(1);
        assertThat(Breakable.in(first.html())).isEmpty();
        assertThat(first.heading()).isEqualTo("Timeline: Problems only");
        assertThat(first.title()).isEqualTo("Timeline: Problems - Care Record");
        assertThat(onPaper(first))
                .contains("Older entries follow on further pages.")
                .doesNotContain("Newer entries");

        String older = first.html().select("a[rel=next]").attr("href");
        BrowsedPage second = page(older);
        assertThat(asked.get().section()).hasValue(Section.PROBLEMS);
        assertThat(asked.get().before()).hasValue(next);
        assertThat(second.html().select("a:contains(Newest entries)").attr("href"))
                .isEqualTo(RECORD + "/timeline?section=problems");
        assertThat(onPaper(second)).contains("Newer entries are on the pages before this one.");
    }

    /** What a print has of a page: neither the form nor the links to other pages of the list. */
    private static String onPaper(BrowsedPage page) {
        Document html = page.html().clone();
        html.select(".cr-screen, .nhsuk-pagination").remove();
        return html.select("main").text();
    }

    @Test
    void showsEverySectionForAFormWithoutOne() throws Exception {
        BrowsedPage page = page(RECORD + "/timeline?section=");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("Timeline");
        assertThat(page.title()).isEqualTo("Timeline - Care Record");
        assertThat(onPaper(page)).doesNotContain("Older entries", "Newer entries");
    }

    @Test
    void tellsWhereAnEntryComesFrom() throws Exception {
        String address = page(RECORD).html().select("details.cr-source a").attr("href");

        BrowsedPage page = page(address);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("main section")).hasSize(3);
        assertThat(Breakable.in(page.html())).isEmpty();
        assertThat(page.main())
                .contains("Y06601")
                .contains("feed gp-north, partition 3, offset 103")
                .contains("Taken back by its source")
                .contains("Replaced by a higher version")
                .contains("In conflict")
                .contains("event-a");
    }

    @Test
    void tellsProblemsOfAddressesInWords() throws Exception {
        assertThat(page("/record/1234567890").heading()).isEqualTo("The NHS number is not valid");
        assertThat(page(RECORD + "/nowhere").status()).isEqualTo(404);
        assertThat(page(RECORD + "/entries/none").status()).isEqualTo(400);
        assertThat(page(RECORD + "?unknown=1").status()).isEqualTo(400);
        assertThat(page(RECORD + "?unknown=1").header("Content-Type")).startsWith("text/html");
    }

    @Test
    void refusesToChangeAnything() throws Exception {
        HttpResponse<String> toTheRecord = running.send("POST", RECORD);
        assertThat(toTheRecord.statusCode()).isEqualTo(405);
        assertThat(toTheRecord.headers().firstValue("Allow")).hasValue("GET, HEAD");

        HttpResponse<String> toTheForm = running.send("DELETE", "/find");
        assertThat(toTheForm.statusCode()).isEqualTo(405);
        assertThat(toTheForm.headers().firstValue("Allow").orElse("").split(", "))
                .containsExactlyInAnyOrder("GET", "HEAD", "POST");
    }

    private static <T> Lookup<T> found(T value) {
        return new Lookup.Found<>(value, SampleSummary.UP_TO_DATE_AT);
    }

    private BrowsedPage page(String path) throws Exception {
        return BrowsedPage.of(running.get(path));
    }

    private HttpResponse<String> find(String given) throws Exception {
        String form = "nhsNumber=" + URLEncoder.encode(given, StandardCharsets.UTF_8);
        HttpRequest request =
                running.request("/find")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        return running.text(request);
    }
}
