package org.carerecord.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Medication;
import org.carerecord.event.NumberStatement;
import org.carerecord.event.When;
import org.carerecord.feeds.FeedRegister;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.query.words.Wording;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryId;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.Moment;
import org.carerecord.record.Placement;
import org.carerecord.record.Provenance;
import org.carerecord.testkit.history.Delivery;
import org.carerecord.testkit.history.HistoryGenerator;
import org.carerecord.testkit.history.HistoryShape;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelinePageTest {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM-uuuu", Locale.ENGLISH);
    private static final Pattern RECORDED = Pattern.compile("(?:Undated, r|R)ecorded (\\d.*)");
    private static final Set<String> LAST = Set.of("Undated", "Recorded at a time not known");

    private final TimelinePage page =
            new TimelinePage(
                    new PageTemplates(PageAssets.load()), Wording.ofPages(FeedRegister.EMPTY));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void putsNoEntryUnderADateThatIsNotItsPlace(long seed) {
        List<Entry> entries = entries(seed);
        Document html = html(entries);

        List<LocalDate> days = new ArrayList<>();
        for (Element heading : html.select("main section h2")) {
            days.add(firstDay(heading.text()));
        }

        assertThat(entries).hasSizeGreaterThan(20);
        assertThat(days).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(html.select("li.cr-line")).hasSameSizeAs(entries);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void saysWhyALineOfAnotherDateStandsThere(long seed) {
        for (Element group : html(entries(seed)).select("main section")) {
            String heading = group.select("h2").text();
            for (Element line : group.select("li.cr-line")) {
                List<String> dates = line.select(".cr-line__date").eachText();
                String own = dates.getFirst();
                boolean isAsHeaded =
                        heading.startsWith("Undated")
                                ? own.equals("Undated")
                                : own.equals(heading) || heading.startsWith("Recorded");
                boolean isExplained = dates.size() == 2 && dates.getLast().endsWith(heading);
                assertThat(isAsHeaded || isExplained)
                        .as("%s under %s", line.select(".nhsuk-tag").text(), heading)
                        .isTrue();
            }
        }
    }

    @Test
    void listsAMedicineByTheLastThatIsKnownOfIt() {
        Document html =
                html(
                        List.of(
                                SampleSummary.entry("Course", course()),
                                SampleSummary.entry("Old", old())));

        assertThat(html.select("main section h2").eachText())
                .containsExactly("02-Jan-2027", "14-Sep-2026");
        assertThat(html.select(".cr-line__date").eachText())
                .containsExactly(
                        "14-Oct-2026",
                        "Ends 02-Jan-2027",
                        "01-Feb-2020",
                        "Last issued 14-Sep-2026");
    }

    private static Medication course() {
        return medicine(
                "2026-10-14",
                null,
                When.between(new ClinicalTime("2026-10-14"), new ClinicalTime("2027-01-02")));
    }

    private static Medication old() {
        return medicine("2020-02-01", "2026-09-14", null);
    }

    private static Medication medicine(
            String authored, @Nullable String issued, @Nullable When validity) {
        return new Medication(
                Concept.ofText("Amlodipine 5mg tablets"),
                "active",
                "order",
                null,
                new ClinicalTime(authored),
                validity,
                List.of(),
                List.of(),
                List.of(),
                issued == null ? null : new ClinicalTime(issued),
                null);
    }

    private Document html(List<Entry> entries) {
        var everything =
                new EntryQuestion(Optional.empty(), Optional.empty(), Optional.empty(), 500);
        byte[] html =
                page.render(
                        SampleSummary.everyKind(),
                        List.of(),
                        everything,
                        new EntryPage(entries, Optional.empty()),
                        Moment.now(Instant.parse("2026-07-14T07:00:00Z")));
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
    }

    /** What the record lists, in its order; versions and links do not matter to a page. */
    private static List<Entry> entries(long seed) {
        List<Entry> entries = new ArrayList<>();
        for (Delivery delivery : HistoryGenerator.of(seed, HistoryShape.TYPICAL).deliveries()) {
            ClinicalEvent event = delivery.event();
            if (!(event.body() instanceof NumberStatement)) {
                var provenance =
                        new Provenance(
                                delivery.feed(),
                                0,
                                entries.size(),
                                Instant.parse("2026-07-14T07:00:00Z"));
                var id = new EntryId("%032x".formatted(entries.size()));
                entries.add(new Entry(id, event, provenance, false));
            }
        }
        return entries.stream()
                .sorted(
                        Comparator.comparing(TimelinePageTest::time, Comparator.reverseOrder())
                                .thenComparing(entry -> entry.id().hex()))
                .toList();
    }

    private static Instant time(Entry entry) {
        return Placement.of(entry.event()).time().orElse(Instant.MIN);
    }

    /** The first day that a heading can mean, by which it is ordered. */
    private static LocalDate firstDay(String heading) {
        Matcher recorded = RECORDED.matcher(heading);
        String date = recorded.matches() ? recorded.group(1) : heading;
        return switch (date.length()) {
            case 11 -> LocalDate.parse(date, DAY);
            case 8 -> YearMonth.parse(date, MONTH).atDay(1);
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            default -> {
                assertThat(LAST).contains(date);
                yield LocalDate.MIN;
            }
        };
    }
}
