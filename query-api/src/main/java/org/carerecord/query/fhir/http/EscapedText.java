package org.carerecord.query.fhir.http;

import java.util.ArrayList;
import java.util.List;

/**
 * Values of searches, in which a backslash before a comma, bar, dollar sign or backslash says that
 * this is part of the value and separates nothing (R4, search.html#escaping).
 */
final class EscapedText {

    private static final char ESCAPE = '\\';
    private static final String ESCAPED = ",|$\\";

    private EscapedText() {}

    /** Whether every backslash stands before a character that it may stand before. */
    static boolean isSound(String text) {
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (escaped && ESCAPED.indexOf(one) < 0) {
                return false;
            }
            escaped = one == ESCAPE && !escaped;
        }
        return !escaped;
    }

    /** The parts between separators, with their escapes. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int at = indexOf(text, separator, from);
        while (at >= 0) {
            parts.add(text.substring(from, at));
            from = at + 1;
            at = indexOf(text, separator, from);
        }
        parts.add(text.substring(from));
        return parts;
    }

    /**
     * Where a character first stands that separates; -1 where none does.
     *
     * @param from where to begin, not after a backslash
     */
    static int indexOf(String text, char separator, int from) {
        boolean escaped = false;
        for (int i = from; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == separator && !escaped) {
                return i;
            }
            escaped = one == ESCAPE && !escaped;
        }
        return -1;
    }

    /** What a part means, without its escapes. */
    static String plain(String part) {
        var plain = new StringBuilder();
        boolean escaped = false;
        for (int i = 0; i < part.length(); i++) {
            char one = part.charAt(i);
            escaped = one == ESCAPE && !escaped;
            if (!escaped) {
                plain.append(one);
            }
        }
        return plain.toString();
    }
}
