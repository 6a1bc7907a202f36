package org.carerecord.query.words;

import java.util.Locale;

/** Codes that are words already, as people write them: {@code not-done} is "Not done". */
final class CodeWords {

    private CodeWords() {}

    /** The code as the beginning of a sentence; other text than a code stays as it is. */
    static String of(String code) {
        if (!code.chars().allMatch(letter -> letter == '-' || (letter >= 'a' && letter <= 'z'))) {
            return code;
        }
        String words = code.replace('-', ' ').strip();
        return words.isEmpty()
                ? code
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
