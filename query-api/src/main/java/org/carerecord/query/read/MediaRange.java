package org.carerecord.query.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Media types that a client takes, as an Accept header names them (RFC 9110, section 12.5.1), and
 * how much it likes them. Types, names and values of parameters are in lower case.
 *
 * @param type a media type, all of one kind, or all there are
 * @param parameters what the client says of the type beside its weight, by name
 * @param quality from {@link #NOT_AT_ALL} to {@link #WHOLLY}
 */
public record MediaRange(String type, Map<String, String> parameters, double quality) {

    /** The quality of what a client does not take. */
    public static final double NOT_AT_ALL = 0;

    /** The quality of what a client likes best, and of what it gives no weight. */
    public static final double WHOLLY = 1;

    private static final String QUALITY = "q";

    /** A weight's grammar: RFC 9110, section 12.4.2. */
    private static final Pattern WEIGHT = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");

    /** Copies the parameters. */
    public MediaRange {
        parameters = Map.copyOf(parameters);
    }

    /** The ranges of all Accept headers, in their order. */
    public static List<MediaRange> accepted(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .filter(range -> !range.isBlank())
                .map(MediaRange::of)
                .toList();
    }

    /** Of a parameter that is there twice, the first counts. */
    private static MediaRange of(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT).split(";", -1);
        Map<String, String> parameters = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].strip().split("=", 2);
            if (pair.length == 2) {
                parameters.putIfAbsent(pair[0], unquoted(pair[1]));
            }
        }
        double quality =
                Optional.ofNullable(parameters.remove(QUALITY))
                        .map(MediaRange::quality)
                        .orElse(WHOLLY);
        return new MediaRange(parts[0].strip(), parameters, quality);
    }

    /** A value means the same in quotation marks as without (RFC 9110, section 5.6.6). */
    private static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    /** What is liked in a way that cannot be understood is not liked: that is the safe side. */
    private static double quality(String weight) {
        return WEIGHT.matcher(weight).matches() ? Double.parseDouble(weight) : NOT_AT_ALL;
    }
}
