package org.carerecord.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What a client takes, as its Accept headers say.
 *
 * @param headers the headers
 */
record AcceptedTypes(List<String> headers) {

    private static final String PAGE = "text/html";
    private static final String QUALITY = "q=";
    private static final double WHOLLY = 1;
    private static final double NONE = 0;

    /** Copies the list. */
    AcceptedTypes {
        headers = List.copyOf(headers);
    }

    /**
     * Whether a person is at the client: a browser names pages, and likes nothing better that it
     * names. A client that takes anything has not asked for a page.
     */
    boolean preferPages() {
        double page = liking(PAGE::equals);
        return page > NONE && page >= liking(type -> type.endsWith("json"));
    }

    private double liking(Predicate<String> types) {
        return headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(range -> range.toLowerCase(Locale.ROOT).replace(" ", ""))
                .filter(range -> types.test(range.split(";", -1)[0]))
                .mapToDouble(AcceptedTypes::quality)
                .max()
                .orElse(NONE);
    }

    private static double quality(String range) {
        return Arrays.stream(range.split(";", -1))
                .filter(part -> part.startsWith(QUALITY))
                .findFirst()
                .map(part -> number(part.substring(QUALITY.length())))
                .orElse(WHOLLY);
    }

    private static double number(String text) {
        return text.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(text) : NONE;
    }
}
