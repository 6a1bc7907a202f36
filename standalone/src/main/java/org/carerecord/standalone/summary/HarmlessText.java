package org.carerecord.standalone.summary;

/**
 * Makes text of unknown origin harmless to a terminal: what could move the cursor, change colours
 * or turn the direction of reading is shown as its code point instead of being obeyed.
 */
public final class HarmlessText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private HarmlessText() {}

    /** The text in one line. */
    public static String of(String text) {
        var harmless = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(harmless, point));
        return harmless.toString();
    }

    private static void append(StringBuilder text, int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            text.append(' ');
        } else if (isHarmless(point)) {
            text.appendCodePoint(point);
        } else {
            text.append(String.format("<U+%04X>", point));
        }
    }

    /** Joiners only join letters; every other character that is not shown may do harm. */
    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    false;
            case Character.FORMAT -> point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER;
            default -> true;
        };
    }
}
