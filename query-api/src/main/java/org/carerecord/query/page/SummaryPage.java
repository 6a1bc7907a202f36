package org.carerecord.query.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.query.fhir.document.DerivedStatements;
import org.carerecord.query.words.RecordWords;
import org.carerecord.query.words.SectionWords;
import org.carerecord.query.words.Wording;
import org.carerecord.record.Heading;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;

/** A patient's summary as a page: every entry of every section, each with its sources. */
public final class SummaryPage {

    /** Sections that stand in their place even where they show nothing. */
    private static final Set<Heading> ALWAYS =
            EnumSet.of(Heading.PROBLEMS, Heading.ALLERGIES, Heading.MEDICATIONS);

    private final PageTemplates templates;
    private final Wording wording;

    /**
     * A page of these templates.
     *
     * @param wording how providers and moments are told
     */
    public SummaryPage(PageTemplates templates, Wording wording) {
        this.templates = templates;
        this.wording = wording;
    }

    /**
     * The page. It is the same for the same summary on the same day: it holds no time of its own.
     *
     * @param summary what is shown
     * @param silent the feeds that were silent at the moment
     * @param moment the moment asked for
     * @return HTML in UTF-8
     */
    public byte[] render(Summary summary, List<SilentFeed> silent, Moment moment) {
        Links links = Links.of(summary.patient(), moment);
        String address = links.now().summary();
        var patient =
                PatientFrame.of(
                        summary,
                        silent,
                        moment,
                        wording,
                        PatientFrame.Place.SUMMARY,
                        address,
                        Map.of());
        var lines = new Lines(links, wording, Encounters.of(summary));
        var feeds = new FeedLines(silent, moment, wording);
        List<SectionLines> shown = new ArrayList<>();
        List<SectionLines> empty = new ArrayList<>();
        for (SummarySection section : summary.sections()) {
            List<String> derived = DerivedStatements.of(summary, section.heading());
            boolean stands =
                    !section.items().isEmpty()
                            || !derived.isEmpty()
                            || ALWAYS.contains(section.heading());
            (stands ? shown : empty).add(SectionLines.of(section, derived, lines));
        }
        var view =
                new View(
                        new Frame("Summary", templates.assets(), patient),
                        summary.linked().stream()
                                .map(number -> RecordWords.linked(number, wording))
                                .toList(),
                        shown,
                        empty,
                        summary.demographics().stream().map(lines::of).toList(),
                        feeds.of(summary));
        return templates.render("summary.jte", view);
    }

    /**
     * What the template shows.
     *
     * @param frame what stands around it
     * @param linked the numbers whose entries are among these, each in a sentence
     * @param shown the sections with lines, and those that stand in any case
     * @param empty the others
     * @param person who the person is, with all that the banner has no room for; none where no
     *     source has said
     * @param feeds how fresh each provider's part is
     */
    record View(
            Frame frame,
            List<String> linked,
            List<SectionLines> shown,
            List<SectionLines> empty,
            List<Line> person,
            List<FeedLine> feeds) {}

    /**
     * A section.
     *
     * @param id its name within the page
     * @param title its heading
     * @param lead the sentences above its lines, what follows from the record first
     * @param lines what it shows
     */
    record SectionLines(String id, String title, List<String> lead, List<Line> lines) {

        static SectionLines of(SummarySection section, List<String> derived, Lines lines) {
            return new SectionLines(
                    Links.place(section.heading()),
                    section.heading().title(),
                    Stream.concat(derived.stream(), SectionWords.lead(section).stream()).toList(),
                    section.items().stream().map(lines::of).toList());
        }
    }
}
