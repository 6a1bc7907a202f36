package org.carerecord.record;

import java.util.HexFormat;
import java.util.Optional;

/**
 * The stable name of an entry in this system: 16 bytes that stand for feed, organisation and the
 * source's entry id, whatever section the entry is in.
 *
 * @param hex the bytes as 32 hexadecimal digits in lower case
 */
public record EntryId(String hex) {

    /** The rule in words, for messages. */
    public static final String RULE = "Expected 32 hexadecimal digits in lower case";

    private static final int DIGITS = 32;

    /** Refuses what is no name of an entry. */
    public EntryId {
        if (!isName(hex)) {
            throw new IllegalArgumentException(RULE);
        }
    }

    /** The name of these 16 bytes. */
    public static EntryId of(byte[] bytes) {
        return new EntryId(HexFormat.of().formatHex(bytes));
    }

    /** Reads a name; empty if it is none. */
    public static Optional<EntryId> parse(String text) {
        return isName(text) ? Optional.of(new EntryId(text)) : Optional.empty();
    }

    /** Every row of the record names its entry, so the rule is checked by hand. */
    private static boolean isName(String text) {
        if (text.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            char digit = text.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** The 16 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
