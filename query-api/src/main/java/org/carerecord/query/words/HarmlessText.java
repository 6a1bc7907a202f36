package org.carerecord.query.words;

/**
 * Makes text of unknown origin harmless to whoever reads it: what controls a display or turns the
 * direction of reading is shown as its code point, such as {@code <U+202E>}, instead of being
 * obeyed. Nothing is left out. Markup is text like any other: whoever writes markup escapes it.
 */
public final class HarmlessText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private HarmlessText() {}

    /** The text in one line, each white space a space and none taken away. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        var harmless = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(harmless, point));
        return harmless.toString();
    }

    /** The text in one line: every kind of white space is a space. */
    public static String line(String text) {
        return made(text, false).strip();
    }

    /** The text with the line breaks of its source, each as one {@code \n}. */
    public static String lines(String text) {
        return made(text, true).strip();
    }

    private static String made(String text, boolean keepsLines) {
        if (isPlain(text)) {
            return text;
        }
        String unified = text.replace("\r\n", "\n").replace('\r', '\n');
        var harmless = new StringBuilder(text.length());
        unified.codePoints()
                .forEach(point -> {
                    if (keepsLines && isLineBreak(point)) {
                        harmless.append('\n');
                    } else {
                        append(harmless, point);
                    }
                });
        return harmless.toString();
    }

    /** Most text is printable ASCII, of which nothing does harm. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLineBreak(int point) {
        return point == '\n'
                || Character.getType(point) == Character.LINE_SEPARATOR
                || Character.getType(point) == Character.PARAGRAPH_SEPARATOR;
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
