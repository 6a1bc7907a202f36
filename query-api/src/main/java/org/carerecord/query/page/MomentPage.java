package org.carerecord.query.page;

import java.util.Map;

/** Asks again for the moment of which the record is to be seen, where what was given is none. */
public final class MomentPage {

    private final PageTemplates templates;

    /** A page of these templates. */
    public MomentPage(PageTemplates templates) {
        this.templates = templates;
    }

    /**
     * Asks again.
     *
     * @param address the page whose moment is asked for, without its query
     * @param kept the parameters of its query that stay
     * @param date what was given as the day
     * @param time what was given as the time of day
     */
    public byte[] refused(String address, Map<String, String> kept, String date, String time) {
        var frame = new Frame("Error: Choose a moment", templates.assets(), null);
        var form = new MomentForm(address, kept, date, time, "");
        return templates.render("moment-again.jte", new View(frame, form));
    }

    /**
     * What the template shows.
     *
     * @param frame what stands around it
     * @param form asks again
     */
    record View(Frame frame, MomentForm form) {}
}
