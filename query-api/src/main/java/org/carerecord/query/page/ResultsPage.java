package org.carerecord.query.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerecord.event.Coding;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.Observation;
import org.carerecord.event.Section;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.query.words.HarmlessText;
import org.carerecord.query.words.Wording;
import org.carerecord.record.Entry;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;

/** Results and vital signs, test by test: a chart of each with the table of its values beside. */
public final class ResultsPage {

    private final PageTemplates templates;
    private final Wording wording;

    /**
     * A page of these templates.
     *
     * @param wording how providers and moments are told
     */
    public ResultsPage(PageTemplates templates, Wording wording) {
        this.templates = templates;
        this.wording = wording;
    }

    /**
     * Which results are asked for.
     *
     * @param code those of a code; empty for all
     * @param system of this code system; empty for any
     */
    public record Asked(Optional<String> code, Optional<String> system) {

        /** The results of every test. */
        public static final Asked EVERYTHING = new Asked(Optional.empty(), Optional.empty());

        private boolean includes(Entry entry) {
            if (code.isEmpty()) {
                return true;
            }
            return entry.event().body() instanceof Observation observation
                    && observation.code().codings().stream().anyMatch(this::isAskedFor);
        }

        private boolean isAskedFor(Coding coding) {
            return code.equals(Optional.ofNullable(coding.code()))
                    && (system.isEmpty() || system.equals(Optional.ofNullable(coding.system())));
        }
    }

    /**
     * What was found.
     *
     * @param entries results and reports, and vital signs, each newest first
     * @param cut the sections of which this record holds more than these
     */
    public record Found(List<Entry> entries, List<Section> cut) {

        /** Copies the lists. */
        public Found {
            entries = List.copyOf(entries);
            cut = List.copyOf(cut);
        }
    }

    /**
     * The page.
     *
     * @param summary whose
     * @param silent the feeds that were silent at the moment
     * @param asked which results
     * @param found what was found
     * @param moment the moment asked for
     */
    public byte[] render(
            Summary summary, List<SilentFeed> silent, Asked asked, Found found, Moment moment) {
        Links links = Links.of(summary.patient(), moment);
        String address =
                asked.code()
                        .map(code -> links.now().results(code, Optional.empty()))
                        .orElseGet(() -> links.now().results());
        Map<String, String> kept =
                asked.system().map(system -> Map.of("system", system)).orElse(Map.of());
        var patient =
                PatientFrame.of(
                        summary,
                        silent,
                        moment,
                        wording,
                        PatientFrame.Place.RESULTS,
                        address,
                        kept);
        List<Entry> entries = found.entries().stream().filter(asked::includes).toList();
        var lines = new Lines(links, wording, Encounters.of(summary));
        List<TestResults> tests = TestResults.of(entries, lines);
        String title = asked.code().isEmpty() ? "Results" : "Results of one test";
        var view =
                new View(
                        new Frame(title, templates.assets(), patient),
                        heading(asked, tests),
                        asked.code().isPresent() ? links.results() : "",
                        tests,
                        entries.stream()
                                .filter(entry -> entry.event().body() instanceof DiagnosticReport)
                                .map(lines::of)
                                .toList(),
                        found.cut().stream().map(section -> Cut.of(section, links)).toList());
        return templates.render("results.jte", view);
    }

    private static String heading(Asked asked, List<TestResults> tests) {
        return asked.code().isEmpty()
                ? "Results"
                : tests.stream()
                        .findFirst()
                        .map(TestResults::title)
                        .orElseGet(() -> "Results of " + HarmlessText.line(asked.code().get()));
    }

    /**
     * What the template shows.
     *
     * @param frame what stands around it
     * @param heading what the results are of
     * @param all the address of the results of every test; empty there
     * @param tests the tests
     * @param reports the reports
     * @param cut the sections of which not all is shown
     */
    record View(
            Frame frame,
            String heading,
            String all,
            List<TestResults> tests,
            List<Line> reports,
            List<Cut> cut) {}

    /**
     * A section of which this record holds more than the page shows: that is no matter of the
     * source.
     *
     * @param title as people read it
     * @param address the page that has all of it
     */
    record Cut(String title, String address) {

        static Cut of(Section section, Links links) {
            return new Cut(
                    SectionTitles.of(section.code()),
                    links.timeline(Optional.of(section), Optional.empty()));
        }
    }
}
