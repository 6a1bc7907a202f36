package org.carerecord.query.fhir.element;

/**
 * What characters a string may have in FHIR (R4, section 2.24.0.1) and in XML 1.0: none that
 * control, but for tab, line feed and carriage return, and no half of a surrogate pair.
 */
public final class FhirText {

    private static final char REPLACEMENT = '\uFFFD';

    private FhirText() {}

    /** The text, with a replacement character for each that is not allowed. */
    public static String allowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        var allowed = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> allowed.appendCodePoint(isAllowed(point) ? point : REPLACEMENT));
        return allowed.toString();
    }

    private static boolean isPlain(char next) {
        return next >= ' ' && next < Character.MIN_SURROGATE && (next < 0x7F || next > 0x9F);
    }

    private static boolean isAllowed(int point) {
        boolean control = Character.isISOControl(point);
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (!control && !half && point != 0xFFFE && point != 0xFFFF);
    }
}
