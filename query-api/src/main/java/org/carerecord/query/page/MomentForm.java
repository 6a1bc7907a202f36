package org.carerecord.query.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.carerecord.record.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the moment of which the record is to be seen.
 *
 * @param address where the form leads
 * @param kept parameters that stay as they are, in order
 * @param date the day shown in the form, as {@code 2026-07-14}; empty for none
 * @param time the time of day shown, as {@code 09:30}; empty for none
 * @param last the last day that can be asked for; empty where the page does not know it
 * @param error what is wrong with the day and time shown; null where nothing is
 */
record MomentForm(
        String address,
        Map<String, String> kept,
        String date,
        String time,
        String last,
        @Nullable MomentError error) {

    MomentForm {
        kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
    }

    /** The form on a page of a moment. */
    static MomentForm at(Moment moment, String address, Map<String, String> kept) {
        String day = UkTime.day(moment.at()).toString();
        return new MomentForm(
                address,
                kept,
                moment.past() ? day : "",
                moment.past() ? UkTime.time(moment.at()) : "",
                moment.past() ? "" : day,
                null);
    }

    boolean isWrongInDate() {
        return error != null && error.date();
    }

    boolean isWrongInTime() {
        return error != null && error.time();
    }

    /** What stays, as the query of an address; empty where nothing does. */
    String keptQuery() {
        return kept.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&", kept.isEmpty() ? "" : "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
