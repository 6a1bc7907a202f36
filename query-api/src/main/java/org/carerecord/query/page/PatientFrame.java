package org.carerecord.query.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.query.words.BannerWords;
import org.carerecord.query.words.ReadableDate;
import org.carerecord.query.words.RecordWords;
import org.carerecord.query.words.Wording;
import org.carerecord.record.Heading;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;

/**
 * What stands on every page of a patient: who it is, where else to go, and of which moment it all
 * is.
 *
 * @param banner who it is
 * @param warnings what may be missing here, and other things to know first, in sentences
 * @param moment the moment of the page
 * @param links the addresses of the pages of this moment
 * @param here the page that this is one of
 * @param form leads to the same page of another moment
 */
record PatientFrame(
        Banner banner,
        List<String> warnings,
        Moment moment,
        Links links,
        Place here,
        MomentForm form) {

    PatientFrame {
        warnings = List.copyOf(warnings);
    }

    /** The pages of a patient. */
    enum Place {
        SUMMARY("Summary"),
        RESULTS("Results"),
        TIMELINE("Timeline"),
        ENTRY("Entry");

        private final String title;

        Place(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        /** The address of the place; of an entry there is no one address. */
        String address(Links links) {
            return switch (this) {
                case SUMMARY, ENTRY -> links.summary();
                case RESULTS -> links.results();
                case TIMELINE -> links.timeline();
            };
        }
    }

    private static final List<Place> MENU = List.of(Place.SUMMARY, Place.RESULTS, Place.TIMELINE);

    /**
     * The frame of a page.
     *
     * @param silent the feeds that were silent at the moment
     * @param wording how providers and moments are told
     * @param address the address of the page without its query
     * @param kept the parameters of the query that stay when the moment changes
     */
    static PatientFrame of(
            Summary summary,
            List<SilentFeed> silent,
            Moment moment,
            Wording wording,
            Place here,
            String address,
            Map<String, String> kept) {
        return new PatientFrame(
                Banner.of(summary, moment),
                warnings(summary, new FeedLines(silent, moment, wording)),
                moment,
                Links.of(summary.patient(), moment),
                here,
                MomentForm.at(moment, address, kept));
    }

    private static List<String> warnings(Summary summary, FeedLines feeds) {
        return Stream.of(
                        RecordWords.quarantined(summary).stream(),
                        RecordWords.personAbsence(summary).stream()
                                .map(words -> "Who the person is: " + words),
                        feeds.silences().stream())
                .flatMap(sentences -> sentences)
                .toList();
    }

    List<Place> menu() {
        return MENU;
    }

    /** The address of all that is recorded of allergies. */
    String allergiesAddress() {
        return links.summary(Heading.ALLERGIES);
    }

    /** The moment in words. */
    String momentWords() {
        return ReadableDate.ofMomentExactly(moment.at());
    }

    /**
     * What stands on each sheet of paper, so that none is taken for another person's or another
     * day's.
     */
    String sheet() {
        BannerWords person = banner.person();
        return person.name()
                + ", born "
                + person.born()
                + ", NHS No. "
                + person.nhsNumber()
                + (moment.past() ? ". Past record: as of " : ". As of ")
                + (moment.past() ? momentWords() : ReadableDate.ofDay(moment.at()));
    }

    /** The address of this present moment. */
    String presentAddress() {
        return form.address() + form.keptQuery();
    }
}
