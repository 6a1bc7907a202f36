package org.carerecord.standalone.feeds;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word that a mistyped one was perhaps meant to be. */
final class NearestWord {

    /** A word with more mistakes than one in so many letters was probably not meant. */
    private static final int LETTERS_PER_MISTAKE = 3;

    private NearestWord() {}

    /** The known word with the fewest mistakes; empty if even that has too many. */
    static Optional<String> to(String typed, Collection<String> known) {
        return known.stream()
                .filter(word -> Math.abs(word.length() - typed.length()) <= allowed(word))
                .filter(word -> mistakes(typed, word) <= allowed(word))
                .min(Comparator.comparingInt(word -> mistakes(typed, word)));
    }

    private static int allowed(String word) {
        return Math.max(1, word.length() / LETTERS_PER_MISTAKE);
    }

    /** The fewest letters to add, drop or change (Levenshtein's distance). */
    private static int mistakes(String typed, String word) {
        int[] above = new int[word.length() + 1];
        for (int column = 0; column <= word.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= typed.length(); row++) {
            int[] current = new int[word.length() + 1];
            current[0] = row;
            for (int column = 1; column <= word.length(); column++) {
                int change = typed.charAt(row - 1) == word.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(
                                Math.min(above[column], current[column - 1]) + 1,
                                above[column - 1] + change);
            }
            above = current;
        }
        return above[word.length()];
    }
}
