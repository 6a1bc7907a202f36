package org.carerecord.query.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What a text of JSON must not hold as it is (RFC 8259, section 7): the quotation mark, the
 * backslash, and what lies below the space.
 */
final class JsonEscapes {

    /** What a character becomes at most: {@code \}{@code u001F}. */
    static final int LONGEST = 6;

    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final int HEXADECIMAL = 4;
    private static final int LAST_DIGIT = 0xF;

    private static final int FIRST_OF_TWO_BYTES = 0x80;
    private static final int FIRST_OF_THREE_BYTES = 0x800;
    private static final int FIRST_OF_FOUR_BYTES = 0x1_0000;

    /** Shifted by one less than the number of bytes, so many ones and a zero. */
    private static final int LEADING = 0xFFFF_FF80;

    private static final int FURTHER = 0x80;
    private static final int FURTHER_BITS = 6;
    private static final int FURTHER_MASK = 0x3F;

    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;
    private static final long SPACES = EACH * ' ';

    private JsonEscapes() {}

    /**
     * Whether bytes that Java made of a text are ASCII with nothing to be escaped. A question mark
     * may stand for half a surrogate pair, so it has to be looked at. Eight bytes are looked at at
     * once, so there have to be seven more behind the last.
     */
    static boolean isPlain(byte[] bytes, int from, int length) {
        int left = length;
        int at = from;
        while (left >= Long.BYTES) {
            if (!isPlain((long) EIGHT.get(bytes, at))) {
                return false;
            }
            at += Long.BYTES;
            left -= Long.BYTES;
        }
        if (left == 0) {
            return true;
        }
        long asked = -1L >>> (Long.SIZE - left * Byte.SIZE);
        return isPlain(((long) EIGHT.get(bytes, at) & asked) | (SPACES & ~asked));
    }

    /**
     * A byte from which something is taken has its highest bit afterwards if it was less. A borrow
     * may give that bit to a plain neighbour too, but only where there is one that is not plain.
     */
    private static boolean isPlain(long eight) {
        long belowSpace = eight - SPACES;
        long quotationMark = (eight ^ EACH * '"') - EACH;
        long backslash = (eight ^ EACH * '\\') - EACH;
        long questionMark = (eight ^ EACH * '?') - EACH;
        long found = eight | belowSpace | quotationMark | backslash | questionMark;
        return (found & HIGHEST_BITS) == 0;
    }

    /**
     * Puts a character into a text. Half a surrogate pair, which UTF-8 does not have, is escaped.
     *
     * @return where the next is to be put
     */
    static int put(int character, byte[] text, int at) {
        return switch (character) {
            case '"', '\\' -> pair(character, text, at);
            case '\b' -> pair('b', text, at);
            case '\t' -> pair('t', text, at);
            case '\n' -> pair('n', text, at);
            case '\f' -> pair('f', text, at);
            case '\r' -> pair('r', text, at);
            default ->
                    character < ' ' || isHalf(character)
                            ? number(character, text, at)
                            : utf8(character, text, at);
        };
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private static int pair(int escaped, byte[] text, int at) {
        text[at] = '\\';
        text[at + 1] = (byte) escaped;
        return at + 2;
    }

    private static int number(int character, byte[] text, int at) {
        int next = pair('u', text, at);
        for (int shift = Short.SIZE - HEXADECIMAL; shift >= 0; shift -= HEXADECIMAL) {
            text[next++] = DIGITS[(character >> shift) & LAST_DIGIT];
        }
        return next;
    }

    /** RFC 3629, section 3: how many bytes there are is told by the first. */
    private static int utf8(int character, byte[] text, int at) {
        if (character < FIRST_OF_TWO_BYTES) {
            text[at] = (byte) character;
            return at + 1;
        }
        int more = character < FIRST_OF_THREE_BYTES ? 1 : character < FIRST_OF_FOUR_BYTES ? 2 : 3;
        text[at] = (byte) ((LEADING >> more) | (character >> (more * FURTHER_BITS)));
        for (int i = 1; i <= more; i++) {
            int bits = (character >> ((more - i) * FURTHER_BITS)) & FURTHER_MASK;
            text[at + i] = (byte) (FURTHER | bits);
        }
        return at + 1 + more;
    }
}
