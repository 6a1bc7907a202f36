package org.carerecord.query.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carerecord.feed.FeedName;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.query.words.HarmlessText;
import org.carerecord.query.words.Wording;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryId;
import org.carerecord.record.Item;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;

/**
 * Where an entry comes from: why a summary shows it, and every version that was received, with who
 * said so, when, and where it lies in the log.
 */
public final class EntryVersionsPage {

    private static final String WHO_IT_IS =
            "In the banner, and in the summary under Personal details: who the person is.";

    private static final String NOT_IN_SUMMARY =
            "The summary of this moment does not show this entry: its rules leave it out, or the"
                    + " source has taken it back. It is here all the same.";

    private final PageTemplates templates;
    private final Wording wording;

    /**
     * A page of these templates.
     *
     * @param wording how providers and moments are told
     */
    public EntryVersionsPage(PageTemplates templates, Wording wording) {
        this.templates = templates;
        this.wording = wording;
    }

    /**
     * The page.
     *
     * @param summary whose
     * @param silent the feeds that were silent at the moment
     * @param history the versions of the entry
     * @param moment the moment asked for
     */
    public byte[] render(
            Summary summary, List<SilentFeed> silent, EntryHistory history, Moment moment) {
        Links links = Links.of(summary.patient(), moment);
        var patient =
                PatientFrame.of(
                        summary,
                        silent,
                        moment,
                        wording,
                        PatientFrame.Place.ENTRY,
                        links.now().entry(history.id()),
                        Map.of());
        var lines = new Lines(links, wording, Encounters.of(summary));
        List<Told> versions =
                history.versions().stream().map(version -> told(version, lines)).toList();
        var view =
                new View(
                        new Frame("Entry and its source", templates.assets(), patient),
                        versions.getFirst().source().words().title(),
                        reasons(summary, history.id()),
                        versions);
        return templates.render("entry.jte", view);
    }

    private static List<String> reasons(Summary summary, EntryId id) {
        Stream<String> person =
                summary.demographics().filter(entry -> entry.id().equals(id)).stream()
                        .map(_ -> WHO_IT_IS);
        List<String> reasons =
                Stream.concat(
                                person,
                                summary.sections().stream()
                                        .flatMap(section -> reasons(section, id)))
                        .toList();
        return reasons.isEmpty() ? List.of(NOT_IN_SUMMARY) : reasons;
    }

    private static Stream<String> reasons(SummarySection section, EntryId id) {
        String place = "In the summary under " + section.heading().title() + ": ";
        return section.items().stream()
                .flatMap(item ->
                        Stream.concat(
                                Stream.of(new Item.Shown(item.entry(), item.why())),
                                item.others().stream()))
                .filter(shown -> shown.entry().id().equals(id))
                .map(shown -> place + shown.why().words());
    }

    private static Told told(EntryHistory.Told version, Lines lines) {
        Entry entry = version.entry();
        FeedName feed = entry.provenance().feed();
        return new Told(
                lines.source(entry, ""),
                words(version.state()),
                Long.toString(entry.event().version()),
                "feed %s, partition %d, offset %d"
                        .formatted(
                                feed.value(),
                                entry.provenance().partition(),
                                entry.provenance().offset()),
                HarmlessText.line(entry.event().entryId()),
                HarmlessText.line(entry.event().eventId()));
    }

    private static String words(EntryHistory.State state) {
        return switch (state) {
            case CURRENT -> "What the record shows";
            case TAKEN_BACK -> "Taken back by its source";
            case OUTRANKED -> "Replaced by a higher version";
        };
    }

    /**
     * One version.
     *
     * @param source what was said, by whom and when; in conflict where its source said something
     *     else under the same version or event
     * @param state what became of it
     * @param version the source's number of it
     * @param place where it lies in the log
     * @param entryId the source's identifier of the statement
     * @param eventId the source's identifier of this message
     */
    record Told(
            Source source,
            String state,
            String version,
            String place,
            String entryId,
            String eventId) {}

    /**
     * What the template shows.
     *
     * @param frame what stands around it
     * @param title what the entry is about
     * @param reasons why a summary shows it, or that it does not
     * @param versions the versions, the highest first
     */
    record View(Frame frame, String title, List<String> reasons, List<Told> versions) {}
}
