package org.carerecord.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carerecord.event.Allergy;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Demographics;
import org.carerecord.query.json.SampleFeeds;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.query.words.EntryText;
import org.carerecord.query.words.EntryWords;
import org.carerecord.query.words.SectionWords;
import org.carerecord.query.words.Wording;
import org.carerecord.record.Entry;
import org.carerecord.record.Heading;
import org.carerecord.record.Item;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;
import org.carerecord.record.Why;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SummaryPageTest {

    private static final Wording WORDING = Wording.ofPages(SampleFeeds.REGISTER);
    private static final Moment MORNING = Moment.now(Instant.parse("2026-07-14T07:00:00Z"));
    private static final Moment EVENING = Moment.now(Instant.parse("2026-07-14T19:00:00Z"));

    private final SummaryPage page = new SummaryPage(new PageTemplates(PageAssets.load()), WORDING);
    private final Summary summary = SampleSummary.everyKind();

    @Test
    void showsEveryEntryOfEverySectionWithAllThatIsSaidOfIt() {
        Document html = html(summary);

        for (SummarySection section : summary.sections()) {
            List<Element> lines =
                    html.select("section[aria-labelledby=" + id(section) + "] li.cr-line");
            assertThat(lines).as(section.heading().title()).hasSameSizeAs(section.items());
            for (int i = 0; i < lines.size(); i++) {
                assertShows(lines.get(i), section.items().get(i));
            }
        }
    }

    @Test
    void saysInWordsWhyASectionIsEmptyCutOrDisputed() {
        Document html = html(summary);

        for (SummarySection section : summary.sections()) {
            Element place = html.select("#" + id(section)).getFirst();
            Element around =
                    section.items().isEmpty()
                            ? place
                            : Optional.ofNullable(place.parent()).orElseThrow();
            for (String sentence : SectionWords.lead(section)) {
                assertThat(around.text()).contains(sentence);
            }
        }
    }

    @Test
    void warnsOfWhatCouldNotBeReadAndTellsOfLinkedNumbers() {
        String text = html(summary).select("main").text();

        assertThat(text).contains("2 records about this person could not be read");
        assertThat(text).contains("Includes what came under NHS No.");
        assertThat(text).contains("gp-north").contains("10-Jul-2026");
    }

    @Test
    void letsOnlyALongLineBreakOverTwoSheets() {
        assertThat(html(summary).select(".cr-line")).isNotEmpty();
        assertThat(html(summary).select(".cr-line--long")).isEmpty();

        var unknown = new Body.Unknown("long ".repeat(600));
        assertThat(html(SampleSummary.of(unknown)).select(".cr-line.cr-line--long")).hasSize(1);
    }

    @Test
    void showsAllThatIsSaidOfThePerson() {
        Element line = html(summary).select("section[aria-labelledby=person] .cr-line").getFirst();

        assertShows(line, Item.alone(summary.demographics().orElseThrow(), Why.RECORDED));
        assertThat(line.text()).contains("Flat 2, 14 Mill Lane").contains("GP practice Y06601");
        assertThat(line.text()).doesNotContain("Undated");
        assertThat(html(of(Optional.empty())).select("#person")).isEmpty();
    }

    @Test
    void namesThePersonInTheOrderOfTheBannerOfTheNhs() {
        assertThat(who(summary))
                .isEqualTo(
                        "SMITH, John Paul (Mr) Born 14-Jul-1945 (81y) Gender Male"
                                + " NHS No. 999 000 0018");
        assertThat(who(of(Optional.of(dead()))))
                .isEqualTo(
                        "Name not known Born 14-Jul-1945 Died 02-Jan-2020 (aged 74y)"
                                + " Gender Not known NHS No. 999 000 0018");
        assertThat(who(of(Optional.empty())))
                .isEqualTo("Name not known Born Not known Gender Not known NHS No. 999 000 0018");
    }

    private String who(Summary of) {
        return html(of).select(".cr-banner .cr-banner__who").text();
    }

    private Summary of(Optional<Demographics> person) {
        return new Summary(
                summary.patient(),
                person.map(body -> SampleSummary.entry("Patient/1", body)),
                summary.sections(),
                summary.feeds(),
                summary.linked(),
                summary.quarantined());
    }

    private static Demographics dead() {
        return new Demographics(
                List.of(),
                new ClinicalTime("1945-07-14"),
                null,
                true,
                new ClinicalTime("2020-01-02"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    @Test
    void hasInSightWhatProvidersDifferIn() {
        List<Element> lines = html(summary).select("li.cr-line");

        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.select("details.cr-source[open]").isEmpty())
                                .isNotEqualTo(line.text().contains("They differ in")));
        assertThat(lines).anyMatch(line -> !line.select("details[open]").isEmpty());
    }

    @Test
    void namesEveryLinkToVersionsByWhatAndWhen() {
        Document html = html(summary);

        assertThat(html.select("a[href*=/entries/]"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.text()).contains(" of "));
        for (Item item : summary.sections().getFirst().items()) {
            EntryWords words = EntryText.of(item.entry(), SampleSummary.PATIENT, WORDING);
            assertThat(html.select("a[href$=/entries/" + item.entry().id().hex() + "]").eachText())
                    .anyMatch(text -> text.contains(words.title()) && text.contains(words.date()));
        }
    }

    @Test
    void tellsTheEncounterInWordsWhereTheRecordHasIt() {
        Body problem = sample(Heading.PROBLEMS);
        Item known = Item.alone(SampleSummary.during("Encounter/1", "A", problem), Why.RECORDED);
        Item unknown = Item.alone(SampleSummary.during("Encounter/9", "B", problem), Why.RECORDED);
        Entry encounter = SampleSummary.entry("Encounter/1", sample(Heading.ENCOUNTERS));
        Document html =
                html(
                        holding(
                                section(Heading.PROBLEMS, known, unknown),
                                section(
                                        Heading.ENCOUNTERS,
                                        Item.alone(encounter, Why.ENCOUNTER_OF_6_MONTHS))));
        List<Element> lines = html.select("section[aria-labelledby=section-problems] li.cr-line");
        EntryWords words = EntryText.of(encounter, SampleSummary.PATIENT, WORDING);

        assertThat(lines.getFirst().select("> .cr-details a[href$=" + encounter.id().hex() + "]"))
                .extracting(Element::text)
                .containsExactly(words.title() + ", " + words.date());
        assertThat(lines.getFirst().select("details").text()).contains("Encounter/1");
        assertThat(lines.getLast().select("details").text()).contains("Encounter/9");
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.select("> .cr-details").text())
                                .doesNotContain("Encounter/"));
    }

    private Body sample(Heading heading) {
        return summary.sections().stream()
                .filter(section -> section.heading() == heading)
                .map(section -> section.items().getFirst().entry().event().body())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leadsFromAllergiesThatMayNotFitToAllOfThem() {
        assertThat(more(allergies(6)))
                .containsExactly("See all 6 allergies /record/9990000018#section-allergies");
        assertThat(more(allergies(1))).isEmpty();
    }

    private static Summary allergies(int number) {
        return holding(
                section(
                        Heading.ALLERGIES,
                        IntStream.range(0, number)
                                .mapToObj(i -> "Something made up of many words " + i)
                                .map(SummaryPageTest::allergy)
                                .toArray(Item[]::new)));
    }

    private static Item allergy(String words) {
        var allergy =
                new Allergy(
                        Concept.ofText(words),
                        "active",
                        "confirmed",
                        null,
                        List.of(),
                        "high",
                        null,
                        null,
                        null,
                        List.of(),
                        List.of());
        return Item.alone(SampleSummary.entry(words, allergy), Why.ACTIVE);
    }

    private List<String> more(Summary of) {
        return html(of).select(".cr-banner a").stream()
                .map(link -> link.text() + " " + link.attr("href"))
                .toList();
    }

    private static Summary holding(SummarySection... sections) {
        return new Summary(
                SampleSummary.PATIENT,
                Optional.empty(),
                List.of(sections),
                List.of(),
                List.of(),
                0);
    }

    private static SummarySection section(Heading heading, Item... items) {
        return new SummarySection(heading, List.of(items), false, false, Optional.empty());
    }

    @Test
    void breaksNoDateAndNoNumber() {
        Document html = html(summary);

        assertThat(html.select(".cr-banner, main").text()).contains("NHS No. 999 000 0026");
        assertThat(Breakable.in(html)).isEmpty();
    }

    @Test
    void isTheSamePageAllDay() {
        assertThat(page.render(summary, List.of(), MORNING))
                .isEqualTo(page.render(summary, List.of(), EVENING));
    }

    private static void assertShows(Element line, Item item) {
        Stream<Entry> entries =
                Stream.concat(
                        Stream.of(item.entry()), item.others().stream().map(Item.Shown::entry));
        entries.forEach(entry -> {
            EntryWords words = EntryText.of(entry, SampleSummary.PATIENT, WORDING);
            Stream<String> said =
                    Stream.concat(
                            Stream.of(
                                    words.title(),
                                    words.date(),
                                    words.value(),
                                    words.abnormal(),
                                    words.neutral()),
                            words.details().stream().map(EntryWords.Detail::text));
            said.forEach(text -> assertThat(line.wholeText()).contains(text));
            assertThat(line.text()).contains(words.source());
            assertThat(line.select("a[href$=/entries/" + entry.id().hex() + "]")).isNotEmpty();
        });
        assertThat(line.text()).contains(whyShown(item));
    }

    /** Who the person is stands for itself. */
    private static String whyShown(Item item) {
        return item.entry().event().body() instanceof Demographics ? "" : item.why().words();
    }

    private Document html(Summary of) {
        return Jsoup.parse(new String(page.render(of, List.of(), MORNING), StandardCharsets.UTF_8));
    }

    private static String id(SummarySection section) {
        return "section-" + section.heading().section();
    }
}
