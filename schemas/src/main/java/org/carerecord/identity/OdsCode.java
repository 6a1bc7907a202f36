package org.carerecord.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * The code of an organisation in the NHS Organisation Data Service, for example {@code RJ1} (a
 * trust) or {@code Y06601} (a GP practice): letters and digits, three to ten, upper case.
 *
 * @param value the code, upper case
 */
public record OdsCode(String value) implements Comparable<OdsCode> {

    /** The rule in words, for messages. */
    public static final String RULE =
            "Expected an ODS code of 3 to 10 letters and digits, for example RJ1 or Y06601";

    private static final int SHORTEST = 3;
    private static final int LONGEST = 10;

    /** Refuses what is no ODS code. */
    public OdsCode {
        if (!isCode(value) || !isUpperCase(value)) {
            throw new IllegalArgumentException(RULE);
        }
    }

    /** Reads a code, in either case and with surrounding white space; empty if it is none. */
    public static Optional<OdsCode> parse(String text) {
        String code = text.strip();
        return isCode(code)
                ? Optional.of(new OdsCode(isUpperCase(code) ? code : code.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /**
     * Judged before the case is changed: other alphabets have letters that turn into these. Every
     * event names its organisation, so the rule is checked by hand.
     */
    private static boolean isCode(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean allowed =
                    (letter >= 'A' && letter <= 'Z')
                            || (letter >= 'a' && letter <= 'z')
                            || (letter >= '0' && letter <= '9');
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUpperCase(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) >= 'a') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(OdsCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
