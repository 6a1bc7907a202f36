package org.carerecord.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{3,10}");

    /** Judged before the case is changed: other alphabets have letters that turn into these. */
    private static final Pattern EITHER_CASE = Pattern.compile("[A-Za-z0-9]{3,10}");

    /** Refuses what is no ODS code. */
    public OdsCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(RULE);
        }
    }

    /** Reads a code, in either case and with surrounding white space; empty if it is none. */
    public static Optional<OdsCode> parse(String text) {
        String code = text.strip();
        return EITHER_CASE.matcher(code).matches()
                ? Optional.of(new OdsCode(code.toUpperCase(Locale.ROOT)))
                : Optional.empty();
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
