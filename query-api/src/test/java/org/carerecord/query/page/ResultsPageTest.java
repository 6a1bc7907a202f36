package org.carerecord.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Quantity;
import org.carerecord.event.ReferenceRange;
import org.carerecord.event.Section;
import org.carerecord.event.When;
import org.carerecord.feeds.FeedRegister;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.query.words.EntryText;
import org.carerecord.query.words.EntryWords;
import org.carerecord.query.words.Wording;
import org.carerecord.record.Entry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of a test's results: nothing that the source said of a value is left away. */
class ResultsPageTest {

    private static final Wording WORDING = Wording.ofPages(FeedRegister.EMPTY);

    private final ResultsPage page = new ResultsPage(new PageTemplates(PageAssets.load()), WORDING);

    @Test
    void showsAllThatIsSaidOfEveryResult() {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : ofTheSample(Observation.class)) {
            entries.add(entry);
            entries.add(SampleSummary.disputedUnderAnother("Observation/9", entry.event().body()));
        }

        for (Entry entry : entries) {
            EntryWords words = EntryText.of(entry, SampleSummary.PATIENT, WORDING);
            String row = row(entry).text();
            assertThat(row).contains(words.value()).contains(words.abnormal());
            assertThat(words.details())
                    .filteredOn(detail -> !detail.label().equals(EntryWords.ENCOUNTER))
                    .allSatisfy(detail -> assertThat(row).contains(detail.text()));
            assertThat(row.contains("In conflict")).isEqualTo(entry.inConflict());
        }
        assertThat(entries).hasSizeGreaterThan(4);
    }

    @Test
    void keepsTheLinesOfAValueApart() {
        String text = "Sensitive: nitrofurantoin\nResistant: amoxicillin";
        Entry culture =
                entry(observation(new ObservationValue.Text(text), null, List.of(), List.of()));

        assertThat(row(culture).select(".cr-words").getFirst().wholeText()).isEqualTo(text);
    }

    @Test
    void tellsOfADoubtfulResultWhatMakesItSo() {
        Body laboratory = ofTheSample(Observation.class).getFirst().event().body();

        Element row = row(SampleSummary.disputedUnderAnother("Observation/1", laboratory));

        assertThat(row.text())
                .contains("Status Unknown")
                .contains("Sample haemolysed.")
                .contains("Confidentiality Restricted")
                .contains("Sensitive SEX; HIV")
                .contains("Recorded under NHS No.");
        assertThat(row.select(".cr-flag").text()).contains("contradicts itself");
    }

    @Test
    void saysWhyThereIsNoValue() {
        var masked =
                new Concept(
                        List.of(
                                new Coding(
                                        "http://terminology.hl7.org/CodeSystem/data-absent-reason",
                                        "masked",
                                        null)),
                        null);

        Element row = row(entry(observation(null, masked, List.of(), List.of())));

        assertThat(cell(row, 1)).startsWith("Value Withheld by the source Put on record");
        assertThat(cell(row(entry(observation(null, null, List.of(), List.of()))), 1))
                .startsWith("Value No value Put on record");
    }

    @Test
    void givesTheRangesOfPartsWithWhatTheyAreOf() {
        var ranges =
                List.of(
                        new ReferenceRange(mercury("90"), mercury("140"), null),
                        new ReferenceRange(null, mercury("130"), "treated"));
        var systolic =
                new Observation.Component(
                        Concept.ofText("Systolic"),
                        new ObservationValue.Measured(mercury("142")),
                        null,
                        List.of(),
                        ranges);

        Element row = row(entry(observation(null, null, List.of(), List.of(systolic))));

        assertThat(cell(row, 2))
                .isEqualTo(
                        "Range Systolic: 90 mmHg to 140 mmHg; Systolic: up to 130 mmHg (treated)");
        assertThat(cell(row(entry(observation(null, null, ranges, List.of()))), 2))
                .isEqualTo("Range 90 mmHg to 140 mmHg; up to 130 mmHg (treated)");
        assertThat(cell(row(entry(observation(null, null, List.of(), List.of()))), 2))
                .isEqualTo("Range Not given");
    }

    @Test
    void tellsValuesOfOneDayApartByTheirTimes() {
        Body laboratory = ofTheSample(Observation.class).getFirst().event().body();

        Element row = row(SampleSummary.entry("Observation/1", laboratory));

        assertThat(cell(row, 0)).isEqualTo("Date 10-Jul-2026 07:45");
        assertThat(row.text()).doesNotContain("Taken").contains("Issued 10-Jul-2026 15:00");
        assertThat(row.select("a").text()).endsWith("of 10-Jul-2026 07:45");
    }

    @Test
    void marksInRedOnlyWhatTheSourceCallsOtherThanItShouldBe() {
        assertThat(row(judged("High")).select(".nhsuk-tag--red").text()).isEqualTo("High");
        assertThat(row(judged("Negative")).select(".nhsuk-tag--grey").text()).isEqualTo("Negative");
        assertThat(row(judged("Negative")).select(".nhsuk-tag--red")).isEmpty();
        assertThat(row(judged("Normal")).select(".nhsuk-tag")).isEmpty();
        assertThat(Measurement.of(judgedObservation("Negative")))
                .noneMatch(Measurement::abnormal)
                .hasSize(1);
        assertThat(Measurement.of(judgedObservation("High"))).allMatch(Measurement::abnormal);
    }

    @Test
    void explainsEverySignOfAChart() {
        List<Entry> entries = new ArrayList<>();
        for (String value : List.of("5", "9")) {
            var below = new Quantity(value, "<", "mg/L", null, null);
            entries.add(entry(measured(below, "2026-07-0" + value)));
        }

        Document html = html(entries);

        assertThat(html.select(".cr-chart__key li").eachText())
                .contains("Below this number (< or <=)")
                .noneMatch(words -> words.startsWith("Above"));
        assertThat(html.select(".cr-chart__point").eachAttr("d")).hasSize(2 + 2);
    }

    @Test
    void writesTheUnitOfAChartWhereItCanBreak() {
        String unit = "mg/" + "L".repeat(10_000);
        List<Entry> entries = new ArrayList<>();
        for (String day : List.of("2026-07-01", "2026-07-02")) {
            entries.add(entry(measured(new Quantity("5", null, unit, null, null), day)));
        }

        Document html = html(entries);

        assertThat(html.select(".cr-chart figcaption").text()).isEqualTo("In " + unit);
        assertThat(html.select("svg text").eachText())
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words).hasSizeLessThan(40));
    }

    private static Observation measured(Quantity value, String day) {
        return new Observation(
                Concept.ofText("C reactive protein"),
                "final",
                List.of(),
                When.at(new ClinicalTime(day)),
                null,
                new ObservationValue.Measured(value),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    private static Entry judged(String words) {
        return entry(judgedObservation(words));
    }

    private static Observation judgedObservation(String words) {
        return new Observation(
                Concept.ofText("Hepatitis B surface antigen"),
                "final",
                List.of(),
                When.at(new ClinicalTime("2026-07-14")),
                null,
                new ObservationValue.Measured(new Quantity("0.1", null, "IU/mL", null, null)),
                null,
                List.of(Concept.ofText(words)),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    @Test
    void leadsToWhatThisRecordHoldsBeyondWhatIsShown() {
        Element main =
                html(ofTheSample(Observation.class), Section.RESULTS).select("main").getFirst();

        assertThat(main.text())
                .contains("only the newest are shown here. This record holds more")
                .doesNotContain("at the source.");
        assertThat(main.select("a[href*=timeline]").eachAttr("href"))
                .containsExactly("/record/9990000018/timeline?section=results");
        assertThat(html(ofTheSample(Observation.class)).select("main a[href*=timeline]")).isEmpty();
    }

    private static String cell(Element row, int column) {
        return row.children().get(column).text();
    }

    private Element row(Entry entry) {
        return html(List.of(entry)).select("tbody tr").getFirst();
    }

    private Document html(List<Entry> entries, Section... cut) {
        byte[] html =
                page.render(
                        SampleSummary.everyKind(),
                        List.of(),
                        ResultsPage.Asked.EVERYTHING,
                        new ResultsPage.Found(entries, List.of(cut)),
                        SampleSummary.MOMENT);
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
    }

    private static List<Entry> ofTheSample(Class<? extends Body> kind) {
        Predicate<Entry> isOfKind = entry -> kind.isInstance(entry.event().body());
        return SampleSummary.everyKind().sections().stream()
                .flatMap(section -> section.entries().stream())
                .filter(isOfKind)
                .toList();
    }

    private static Entry entry(Observation observation) {
        return SampleSummary.entry("Observation/1", observation);
    }

    private static Observation observation(
            @Nullable ObservationValue value,
            @Nullable Concept missing,
            List<ReferenceRange> ranges,
            List<Observation.Component> parts) {
        return new Observation(
                Concept.ofText("Blood pressure"),
                "final",
                List.of(),
                null,
                null,
                value,
                missing,
                List.of(),
                ranges,
                parts,
                null,
                null,
                List.of(),
                List.of());
    }

    private static Quantity mercury(String value) {
        return new Quantity(value, null, "mmHg", null, null);
    }
}
