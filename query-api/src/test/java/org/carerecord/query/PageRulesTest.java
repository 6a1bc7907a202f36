package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carerecord.query.json.SampleFeeds;
import org.carerecord.query.json.SampleHistory;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.reader.Lookup;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryPage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every page: what a browser may do with it, and how it is built. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageRulesTest {

    private static final String RECORD = "/record/9990000018";
    private static final Pattern NAMED_BY_CSS = Pattern.compile("url\\(\"?([^)\"]+)\"?\\)");
    private static final Pattern NAMED_BY_SCRIPT = Pattern.compile("from\\s*[\"']\\./([^\"']+)");

    @AutoClose private final RunningApi running = new RunningApi();

    @BeforeAll
    void knowsThePatient() {
        running.reader().answers(found(SampleSummary.everyKind()));
        running.reader()
                .answersEntries((patient, question, moment) ->
                        found(new EntryPage(everyEntry(), Optional.empty())));
        running.reader()
                .answersHistories(
                        (patient, entry, moment) -> found(SampleHistory.ofThreeVersions()));
    }

    static Stream<String> everyPage() {
        String past = "asOf=2026-01-15T10:30:00Z";
        return Stream.of(
                "/",
                "/record/123",
                RECORD,
                RECORD + "?" + past,
                RECORD + "/timeline",
                RECORD + "/timeline?" + past,
                RECORD + "/results",
                RECORD + "/results/75367002",
                RECORD + "/entries/00000000000000000000000000000001",
                RECORD + "?asOfDate=x&asOfTime=y");
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void mayNotReachBeyondThisService(String path) throws Exception {
        BrowsedPage page = page(path);

        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                                + " font-src 'self'; form-action 'self'; base-uri 'none';"
                                + " frame-ancestors 'none'");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Permissions-Policy")).contains("camera=()");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.html().select("[style], style, script:not([src]), [onclick], iframe"))
                .isEmpty();
        assertThat(page.html().select("[src], link[href], a[href], form[action]"))
                .allSatisfy(element ->
                        assertThat(address(element)).matches("[/#].*").doesNotStartWith("//"));
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void isBuiltForEveryReader(String path) throws Exception {
        Document html = page(path).html();

        assertThat(html.select("html").attr("lang")).isEqualTo("en-GB");
        assertThat(html.title()).endsWith(" - Care Record");
        assertThat(html.select("main#maincontent, header, footer")).hasSize(3);
        assertThat(html.select("body > a").attr("href")).isEqualTo("#maincontent");
        assertThat(html.select("h1")).hasSize(1);
        assertThat(headings(html)).allSatisfy(step -> assertThat(step).isLessThanOrEqualTo(1));
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(regions(html)).doesNotHaveDuplicates();
        assertThat(html.select("input:not([type=hidden]), select"))
                .allSatisfy(field ->
                        assertThat(html.select("label[for=" + field.id() + "]")).hasSize(1));
        assertThat(html.select("table"))
                .allSatisfy(table -> {
                    assertThat(table.select("caption").text()).isNotEmpty();
                    assertThat(table.select("th:not([scope])")).isEmpty();
                });
        assertThat(html.select("a[href^=#]"))
                .allSatisfy(link ->
                        assertThat(html.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
    }

    @Test
    void warnsOnEveryPageOfAPatientOfWhatMayBeMissing() throws Exception {
        running.feeds().answer(SampleFeeds::everyKind);
        for (String path : pagesOfThePatient()) {
            assertThat(page(path).html().select("main .nhsuk-card--warning").text())
                    .as(path)
                    .contains("May be incomplete")
                    .contains("2 records about this person could not be read")
                    .containsPattern("Made-up hospital.* not been heard from");
        }
    }

    private static List<String> pagesOfThePatient() {
        return everyPage()
                .filter(path -> path.startsWith(RECORD) && !path.contains("Date"))
                .toList();
    }

    @Test
    void keepsAllergiesInSightOnEveryPageOfAPatient() throws Exception {
        for (String path : pagesOfThePatient()) {
            String banner = page(path).html().select(".cr-banner").text();

            assertThat(banner)
                    .contains("999 000 0018")
                    .contains("Allergies (1): Allergy to penicillin");
        }
    }

    @Test
    void findsEverythingThatPagesAskFor() throws Exception {
        Document html = page("/").html();
        List<String> addresses = new ArrayList<>(html.select("[src]").eachAttr("src"));
        addresses.addAll(html.select("link[href]").eachAttr("href"));
        List<String> more = new ArrayList<>();
        for (String address : addresses) {
            HttpResponse<String> asset = running.get(address);
            assertIsKept(asset, address);
            named(asset.body()).forEach(name -> more.add("/assets/" + name));
        }

        assertThat(addresses).hasSize(3);
        assertThat(more).isNotEmpty();
        for (String address : more) {
            assertIsKept(running.get(address), address);
        }
        assertThat(running.get("/assets/none.css").statusCode()).isEqualTo(404);
    }

    private static void assertIsKept(HttpResponse<String> asset, String address) {
        assertThat(asset.statusCode()).as(address).isEqualTo(200);
        assertThat(asset.headers().firstValue("Cache-Control"))
                .hasValue("public, max-age=31536000, immutable");
        assertThat(asset.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(address).matches("/assets/.*-[0-9a-f]{16}\\.(css|js|svg)");
        assertThat(asset.body()).doesNotContain("assets.nhs.uk");
    }

    private static List<String> named(String content) {
        List<String> names = new ArrayList<>();
        for (Pattern pattern : List.of(NAMED_BY_CSS, NAMED_BY_SCRIPT)) {
            Matcher found = pattern.matcher(content);
            while (found.find()) {
                names.add(found.group(1));
            }
        }
        return names;
    }

    /** What each part of the page that is named is called. */
    private static List<String> regions(Document html) {
        List<String> names =
                new ArrayList<>(html.select("section[aria-label]").eachAttr("aria-label"));
        for (Element section : html.select("section[aria-labelledby]")) {
            names.add(html.select("#" + section.attr("aria-labelledby")).text());
        }
        return names;
    }

    /** By how much each heading lies deeper than the one before. */
    private static List<Integer> headings(Document html) {
        List<Integer> steps = new ArrayList<>();
        int depth = 0;
        for (Element heading : html.select("main").select("h1, h2, h3, h4")) {
            int own = heading.tagName().charAt(1) - '0';
            // What is wrong stands before everything else, under a heading of its own.
            boolean problem = heading.hasClass("nhsuk-error-summary__heading");
            steps.add(problem ? 0 : own - depth);
            depth = problem ? depth : own;
        }
        return steps;
    }

    private static String address(Element element) {
        return element.hasAttr("src")
                ? element.attr("src")
                : element.hasAttr("href") ? element.attr("href") : element.attr("action");
    }

    private static List<Entry> everyEntry() {
        return SampleSummary.everyKind().sections().stream()
                .flatMap(section -> section.entries().stream())
                .toList();
    }

    private static <T> Lookup<T> found(T value) {
        return new Lookup.Found<>(value, SampleSummary.UP_TO_DATE_AT);
    }

    private BrowsedPage page(String path) throws Exception {
        return BrowsedPage.of(running.get(path));
    }
}
