package org.carerecord.query.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.Section;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.EntryCursor;
import org.carerecord.record.EntryId;
import org.carerecord.record.Heading;
import org.carerecord.record.Moment;

/**
 * The addresses of a patient's pages. Those of a past moment lead to pages of that moment only, so
 * that nobody reads on in another.
 *
 * @param patient whose
 * @param asOf the moment of the past, UTC; empty for this present moment
 */
public record Links(NhsNumber patient, Optional<Instant> asOf) {

    /** The address of the page that asks for a person. */
    public static final String FIND = "/";

    /** The start of the addresses of every patient's pages. */
    public static final String START = "/record/";

    private static final String RESULTS = "/results";
    private static final String TIMELINE = "/timeline";
    private static final String ENTRIES = "/entries/";

    /** The addresses of the pages of a moment. */
    public static Links of(NhsNumber patient, Moment moment) {
        return new Links(patient, moment.past() ? Optional.of(moment.at()) : Optional.empty());
    }

    /** The addresses of the pages of this present moment. */
    public static Links of(NhsNumber patient) {
        return new Links(patient, Optional.empty());
    }

    /** The same addresses for this present moment. */
    public Links now() {
        return new Links(patient, Optional.empty());
    }

    /** The summary. */
    public String summary() {
        return address("", List.of());
    }

    /** A section of the summary. */
    public String summary(Heading heading) {
        return summary() + "#" + place(heading);
    }

    /** What a section of the summary is called within its page. */
    static String place(Heading heading) {
        return "section-" + heading.section();
    }

    /** The results of every test. */
    public String results() {
        return address(RESULTS, List.of());
    }

    /** The results of one test, of whatever system the code is. */
    public String results(String code, Optional<String> system) {
        return address(
                RESULTS + "/" + encoded(code),
                system.map(name -> List.of("system=" + encoded(name))).orElse(List.of()));
    }

    /** All entries, newest first. */
    public String timeline() {
        return address(TIMELINE, List.of());
    }

    /** The entries of a section after a place of the list. */
    public String timeline(Optional<Section> section, Optional<EntryCursor> before) {
        List<String> query = new ArrayList<>();
        section.ifPresent(one -> query.add("section=" + one.code()));
        before.ifPresent(place -> query.add("before=" + encoded(place.text())));
        return address(TIMELINE, query);
    }

    /** Where an entry comes from, and all that its source has said under it. */
    public String entry(EntryId entry) {
        return address(ENTRIES + entry.hex(), List.of());
    }

    private String address(String tail, List<String> query) {
        List<String> all = new ArrayList<>(query);
        asOf.ifPresent(moment -> all.add("asOf=" + encoded(moment.toString())));
        String start = START + patient.digits() + tail;
        return all.isEmpty() ? start : start + "?" + String.join("&", all);
    }

    /** The form encoding writes a space as a plus, which is a plus in these addresses. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
