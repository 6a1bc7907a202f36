package org.carerecord.query.words;

/** Numbers with their units. */
public final class Amount {

    private Amount() {}

    /**
     * A number and its unit as they are given. Before a unit that starts with a digit stands a sign
     * of multiplication, for in "12 10*9/L" one reads another number.
     *
     * @param value the number; empty for none
     * @param unit its unit; empty for none
     */
    public static String of(String value, String unit) {
        boolean startsWithDigit = !unit.isEmpty() && unit.charAt(0) >= '0' && unit.charAt(0) <= '9';
        return (value + (startsWithDigit && !value.isEmpty() ? " × " : " ") + unit).strip();
    }
}
