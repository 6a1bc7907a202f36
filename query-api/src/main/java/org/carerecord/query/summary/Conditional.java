package org.carerecord.query.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a client has already, and how it takes what it has not.
 *
 * @param ifNoneMatch the If-None-Match headers
 * @param gzip whether it takes gzip
 */
public record Conditional(List<String> ifNoneMatch, boolean gzip) {

    private static final String ANY = "*";
    private static final String WEAK = "W/";
    private static final String GZIP = "gzip";

    /** Copies the list. */
    public Conditional {
        ifNoneMatch = List.copyOf(ifNoneMatch);
    }

    /**
     * Reads the headers.
     *
     * @param ifNoneMatch the If-None-Match headers
     * @param acceptEncoding the Accept-Encoding headers
     */
    public static Conditional of(List<String> ifNoneMatch, List<String> acceptEncoding) {
        return new Conditional(
                ifNoneMatch, acceptEncoding.stream().anyMatch(Conditional::takesGzip));
    }

    /** Whether the client has anything. */
    boolean hasTags() {
        return !ifNoneMatch.isEmpty();
    }

    /**
     * Whether the client has what this tag names (RFC 9110, section 13.1.2: weakly compared, and a
     * star stands for whatever there is).
     *
     * @param tag with its quotation marks, and without what marks a weak one
     */
    public boolean has(String tag) {
        return ifNoneMatch.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .map(one -> one.startsWith(WEAK) ? one.substring(WEAK.length()) : one)
                .anyMatch(one -> one.equals(tag) || one.equals(ANY));
    }

    private static boolean takesGzip(String header) {
        return Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
                .map(one -> one.replace(" ", ""))
                .anyMatch(one ->
                        one.equals(GZIP)
                                || (one.startsWith(GZIP + ";q=") && !one.matches(".*q=0(\\.0*)?")));
    }
}
