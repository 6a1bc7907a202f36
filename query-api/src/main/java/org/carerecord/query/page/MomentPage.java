package org.carerecord.query.page;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.carerecord.identity.NhsNumber;

/**
 * Asks again for the moment of which the record is to be seen, where what was given is none or
 * still to come.
 */
public final class MomentPage {

    private final PageTemplates templates;

    /** A page of these templates. */
    public MomentPage(PageTemplates templates) {
        this.templates = templates;
    }

    /**
     * Asks again.
     *
     * @param patient whose record it is of
     * @param address the page whose moment is asked for, without its query
     * @param kept the parameters of its query that stay
     * @param given what was given
     * @param now this present moment
     */
    public byte[] refused(
            NhsNumber patient, String address, Map<String, String> kept, Given given, Instant now) {
        var frame = new Frame("Error: Choose a moment", templates.assets(), null);
        MomentError error = MomentError.of(given.date(), given.time(), now);
        var form =
                new MomentForm(
                        address,
                        kept,
                        given.date(),
                        given.time(),
                        UkTime.day(now).toString(),
                        error);
        return templates.render("moment-again.jte", new View(frame, patient.spaced(), form, error));
    }

    /**
     * What somebody has asked for.
     *
     * @param date the day, as given
     * @param time the time of day, as given
     */
    public record Given(String date, String time) {

        /** A moment as the form has it. */
        public static Given of(Instant moment) {
            return new Given(UkTime.day(moment).toString(), UkTime.time(moment));
        }

        /** The moment; empty if it is none, or still to come. */
        public Optional<Instant> moment(Instant now) {
            return UkTime.moment(date, time).filter(moment -> !moment.isAfter(now));
        }
    }

    /**
     * What the template shows.
     *
     * @param frame what stands around it
     * @param patient the number of whose record it is
     * @param form asks again
     * @param error what is wrong
     */
    record View(Frame frame, String patient, MomentForm form, MomentError error) {}
}
