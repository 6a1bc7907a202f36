package org.carerecord.query.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerecord.event.Section;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.query.words.HarmlessText;
import org.carerecord.query.words.TimelineWords;
import org.carerecord.query.words.Wording;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;

/**
 * Everything that is current in a patient's record, newest first, under the dates that it is
 * ordered by.
 */
public final class TimelinePage {

    private final PageTemplates templates;
    private final Wording wording;

    /**
     * A page of these templates.
     *
     * @param wording how providers and moments are told
     */
    public TimelinePage(PageTemplates templates, Wording wording) {
        this.templates = templates;
        this.wording = wording;
    }

    /**
     * The page.
     *
     * @param summary whose
     * @param silent the feeds that were silent at the moment
     * @param question which entries were asked for
     * @param found the entries
     * @param moment the moment asked for
     */
    public byte[] render(
            Summary summary,
            List<SilentFeed> silent,
            EntryQuestion question,
            EntryPage found,
            Moment moment) {
        Links links = Links.of(summary.patient(), moment);
        Map<String, String> kept = new LinkedHashMap<>();
        question.section().ifPresent(section -> kept.put("section", section.code()));
        var patient =
                PatientFrame.of(
                        summary,
                        silent,
                        moment,
                        wording,
                        PatientFrame.Place.TIMELINE,
                        links.now().timeline(),
                        kept);
        var view =
                new View(
                        new Frame(title(question.section()), templates.assets(), patient),
                        heading(question.section()),
                        choices(question.section()),
                        groups(
                                found.entries(),
                                new Lines(links, wording, Encounters.of(summary, found.entries()))),
                        question.before().isPresent()
                                ? links.timeline(question.section(), Optional.empty())
                                : "",
                        found.next()
                                .map(next -> links.timeline(question.section(), Optional.of(next)))
                                .orElse(""));
        return templates.render("timeline.jte", view);
    }

    /** Tabs of several sections are told apart by it. */
    private static String title(Optional<Section> chosen) {
        return chosen.map(section -> "Timeline: " + SectionTitles.of(section.code()))
                .orElse("Timeline");
    }

    /** A printed page has no form: what is left out must be read from its heading. */
    private static String heading(Optional<Section> chosen) {
        return chosen.map(_ -> title(chosen) + " only").orElse("Timeline");
    }

    private static List<Choice> choices(Optional<Section> chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "All sections", chosen.isEmpty()));
        Arrays.stream(Section.values())
                .filter(section -> section != Section.IDENTITY)
                .forEach(section ->
                        choices.add(
                                new Choice(
                                        section.code(),
                                        SectionTitles.of(section.code()),
                                        chosen.filter(section::equals).isPresent())));
        return choices;
    }

    /** Entries of one date stand together, in the order of the list. */
    private static List<Group> groups(List<Entry> entries, Lines lines) {
        List<Group> groups = new ArrayList<>();
        for (Entry entry : entries) {
            Line line = lines.of(entry);
            String date = TimelineWords.heading(entry.event(), line.words().date());
            if (groups.isEmpty() || !groups.getLast().date().equals(date)) {
                groups.add(new Group(date, new ArrayList<>()));
            }
            groups.getLast().lines().add(line(entry, line));
        }
        return groups;
    }

    private static SectionLine line(Entry entry, Line line) {
        return new SectionLine(
                HarmlessText.line(SectionTitles.of(entry.event().section())),
                TimelineWords.placedBy(entry.event(), line.words().date()).orElse(""),
                line);
    }

    /**
     * A section that can be asked for.
     *
     * @param code as the address has it; empty for all
     * @param title as people read it
     * @param chosen whether it is asked for
     */
    record Choice(String code, String title, boolean chosen) {}

    /**
     * Entries of one date.
     *
     * @param date as people read it
     * @param lines the entries
     */
    record Group(String date, List<SectionLine> lines) {}

    /**
     * A line and the section it is of.
     *
     * @param section as people read it
     * @param placedBy why it stands here where its own date is another; empty where it is not
     * @param line the line
     */
    record SectionLine(String section, String placedBy, Line line) {}

    /**
     * What the template shows.
     *
     * @param frame what stands around it
     * @param heading which entries these are
     * @param choices the sections that can be asked for
     * @param groups the entries
     * @param newest the address of the list's first page; empty on it
     * @param next the address of the next page; empty on the last
     */
    record View(
            Frame frame,
            String heading,
            List<Choice> choices,
            List<Group> groups,
            String newest,
            String next) {}
}
