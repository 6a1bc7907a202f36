package org.carerecord.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerecord.event.Body;
import org.carerecord.event.Circumstance;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.NumberStatement;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Quantity;
import org.carerecord.event.ReferenceRange;
import org.carerecord.event.When;
import org.carerecord.feeds.FeedRegister;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.query.words.Wording;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that wants to be more than text, in every field of every kind of statement. */
class HostileTextTest {

    private static final String MARKUP =
            "</title></li></svg><script>alert(1)</script><img src=x onerror=alert(1)>"
                    + "\"'` onmouseover=alert(1) <!-- ${x} @if(true) &lt;b&gt; javascript:alert(1)";
    private static final String TURNED = "\u202eevil\u2066\u0000\u0007";
    private static final String HOSTILE = MARKUP + TURNED + "x".repeat(10_000);

    /** The same as people read it. */
    private static final String SHOWN =
            MARKUP + "<U+202E>evil<U+2066><U+0000><U+0007>" + "x".repeat(10_000);

    private static final Wording WORDING = Wording.ofPages(FeedRegister.EMPTY);
    private static final Moment NOW = Moment.now(Instant.parse("2026-07-14T07:00:00Z"));

    private final PageTemplates templates = new PageTemplates(PageAssets.load());

    static List<Class<?>> kinds() {
        List<Class<?>> kinds = new ArrayList<>();
        Stream.of(Body.class, Circumstance.class)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                .filter(type ->
                        !type.isInterface() && !NumberStatement.class.isAssignableFrom(type))
                .forEach(kinds::add);
        return kinds;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isTextOnEveryPage(Class<?> kind) throws ReflectiveOperationException {
        Body body = (Body) fill(kind);
        Entry entry = SampleSummary.entry(MARKUP, body);
        Summary of = SampleSummary.of(body);
        var summary =
                new Summary(
                        of.patient(),
                        Optional.of(entry),
                        of.sections(),
                        of.feeds(),
                        of.linked(),
                        of.quarantined());

        assertIsShown(new SummaryPage(templates, WORDING).render(summary, List.of(), NOW), entry);
        assertIsShown(
                new TimelinePage(templates, WORDING)
                        .render(
                                summary,
                                List.of(),
                                new EntryQuestion(
                                        Optional.empty(), Optional.empty(), Optional.empty(), 9),
                                new EntryPage(List.of(entry), Optional.empty()),
                                NOW),
                entry);
        byte[] results =
                new ResultsPage(templates, WORDING)
                        .render(
                                summary,
                                List.of(),
                                ResultsPage.Asked.EVERYTHING,
                                new ResultsPage.Found(List.of(entry, entry), List.of()),
                                NOW);
        assertIsText(results, entry);
        if (body instanceof Observation || body instanceof DiagnosticReport) {
            assertIsShown(results, entry);
        }
        var told = new EntryHistory.Told(entry, EntryHistory.State.CURRENT);
        assertIsShown(
                new EntryVersionsPage(templates, WORDING)
                        .render(
                                summary,
                                List.of(),
                                new EntryHistory(entry.id(), List.of(told)),
                                NOW),
                entry);
    }

    @Test
    void isTextInAChart() {
        List<Entry> entries =
                Stream.of("2026-01-02", "2026-01-03")
                        .map(day -> SampleSummary.entry(MARKUP, measured(day)))
                        .toList();
        byte[] page =
                new ResultsPage(templates, WORDING)
                        .render(
                                SampleSummary.of(measured("2026-01-02")),
                                List.of(),
                                ResultsPage.Asked.EVERYTHING,
                                new ResultsPage.Found(entries, List.of()),
                                NOW);

        Document html = assertIsShown(page, entries.getFirst());
        Element chart = html.select(".cr-chart").getFirst();
        assertThat(chart.select("figcaption").getFirst().wholeText()).contains(SHOWN);
        assertThat(chart.select("svg > title").getFirst().wholeText()).contains(SHOWN);
        assertThat(chart.select(".cr-chart__key").getFirst().wholeText()).contains(SHOWN);
        assertThat(chart.select(".cr-chart__point > title"))
                .hasSize(2)
                .allSatisfy(title -> assertThat(title.wholeText()).contains("4.1 " + SHOWN));
        assertThat(chart.select("svg text").text()).isNotEmpty().hasSizeLessThan(200);
        assertThat(html.select("tbody tr"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.wholeText()).contains("4.1 " + SHOWN, "Note"));
    }

    private static Observation measured(String day) {
        var quantity = new Quantity("4.1", null, HOSTILE, null, null);
        return new Observation(
                Concept.ofText(HOSTILE),
                HOSTILE,
                List.of(),
                When.at(new ClinicalTime(day)),
                null,
                new ObservationValue.Measured(quantity),
                null,
                List.of(Concept.ofText(HOSTILE)),
                List.of(new ReferenceRange(quantity, quantity, HOSTILE)),
                List.of(),
                null,
                null,
                List.of(),
                List.of(HOSTILE));
    }

    /** Nothing of it is obeyed, and nothing is left away: what was written can be read. */
    private static Document assertIsShown(byte[] page, Entry entry) {
        Document html = assertIsText(page, entry);
        assertThat(html.select("main").getFirst().wholeText()).contains(SHOWN);
        return html;
    }

    private static Document assertIsText(byte[] page, Entry entry) {
        String source = new String(page, StandardCharsets.UTF_8);
        Document html = Jsoup.parse(source);

        assertThat(html.select("script").eachAttr("src")).hasSize(1);
        assertThat(html.select("img, [onerror], [onmouseover], [href^=javascript], main script"))
                .isEmpty();
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select("footer")).hasSize(1);
        assertThat(source).doesNotContain("\u202e", "\u2066", "\u0000", "\u0007");
        assertThat(html.title()).doesNotContain("alert");
        assertThat(entry.event().entryId()).isEqualTo(MARKUP);
        return html;
    }

    private static Object fill(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(fill(list.getActualTypeArguments()[0]));
        }
        Class<?> wanted =
                type == ObservationValue.class ? ObservationValue.Text.class : (Class<?>) type;
        if (wanted == String.class) {
            return HOSTILE;
        }
        if (wanted == ClinicalTime.class) {
            return new ClinicalTime("2026-01-02");
        }
        if (wanted == Boolean.class) {
            return true;
        }
        if (wanted == byte[].class) {
            return MARKUP.getBytes(StandardCharsets.UTF_8);
        }
        return record(wanted);
    }

    private static Object record(Class<?> type) throws ReflectiveOperationException {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            values.add(fill(component.getGenericType()));
        }
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        return constructor.newInstance(values.toArray());
    }
}
