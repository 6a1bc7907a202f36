package org.carerecord.query.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerecord.event.Section;
import org.carerecord.query.words.HarmlessText;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;

/** Everything that is current in a patient's record, newest first and undated last. */
public final class TimelinePage {

    private static final String UNDATED = "Undated";

    private final PageTemplates templates;

    /** A page of these templates. */
    public TimelinePage(PageTemplates templates) {
        this.templates = templates;
    }

    /**
     * The page.
     *
     * @param summary whose
     * @param question which entries were asked for
     * @param found the entries
     * @param moment the moment asked for
     */
    public byte[] render(Summary summary, EntryQuestion question, EntryPage found, Moment moment) {
        Links links = Links.of(summary.patient(), moment);
        Map<String, String> kept = new LinkedHashMap<>();
        question.section().ifPresent(section -> kept.put("section", section.code()));
        var patient =
                PatientFrame.of(
                        summary, moment, PatientFrame.Place.TIMELINE, links.now().timeline(), kept);
        var view =
                new View(
                        new Frame("Timeline", templates.assets(), patient),
                        choices(question.section()),
                        groups(found.entries(), links),
                        question.before().isPresent()
                                ? links.timeline(question.section(), Optional.empty())
                                : "",
                        found.next()
                                .map(next -> links.timeline(question.section(), Optional.of(next)))
                                .orElse(""));
        return templates.render("timeline.jte", view);
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
    private static List<Group> groups(List<Entry> entries, Links links) {
        List<Group> groups = new ArrayList<>();
        for (Entry entry : entries) {
            Line line = Line.of(entry, links);
            String date = line.words().date().isEmpty() ? UNDATED : line.words().date();
            if (groups.isEmpty() || !groups.getLast().date().equals(date)) {
                groups.add(new Group(date, new ArrayList<>()));
            }
            String section = HarmlessText.line(SectionTitles.of(entry.event().section()));
            groups.getLast().lines().add(new SectionLine(section, line));
        }
        return groups;
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
     * @param line the line
     */
    record SectionLine(String section, Line line) {}

    /**
     * What the template shows.
     *
     * @param frame what stands around it
     * @param choices the sections that can be asked for
     * @param groups the entries
     * @param newest the address of the list's first page; empty on it
     * @param next the address of the next page; empty on the last
     */
    record View(
            Frame frame, List<Choice> choices, List<Group> groups, String newest, String next) {}
}
