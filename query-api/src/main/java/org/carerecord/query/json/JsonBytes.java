package org.carerecord.query.json;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * JSON in UTF-8 (RFC 8259), written into one array that grows. A summary that nobody asked for
 * before is some thousand short texts, hardly one of which has a character to be escaped: that is
 * what this is fast at. It puts the commas; that what is begun is ended, and that members of an
 * object have names, is left to {@link JsonWriter}.
 *
 * <p>Not for several threads.
 */
final class JsonBytes {

    /** Quotation marks, a comma, and the zero that Java puts behind a text. */
    private static final int AROUND = 4;

    /** What a character becomes at most, for half a pair is a character. */
    private static final int BYTES_OF_A_CHARACTER = 3;

    private static final char[] TRUE = "true".toCharArray();
    private static final char[] FALSE = "false".toCharArray();

    private final MemberNames names;
    private byte[] bytes;
    private MemorySegment segment;
    private int end;

    /** Where a value would stand right behind a bracket or its name, and needs no comma. */
    private int first;

    /**
     * Nothing yet.
     *
     * @param room how many bytes there is room for before the array has to grow
     */
    JsonBytes(MemberNames names, int room) {
        this.names = names;
        this.bytes = new byte[Math.max(room, Long.BYTES)];
        this.segment = MemorySegment.ofArray(bytes);
    }

    /** Begins anew, in the same array. */
    void clear() {
        end = 0;
        first = 0;
    }

    /** How many bytes there is room for. */
    int room() {
        return bytes.length;
    }

    /** How many bytes there are. */
    int length() {
        return end;
    }

    /** Takes back what was written after so many bytes. */
    void takeBack(int length) {
        end = length;
        first = bytes[end - 1] == '{' ? end : 0;
    }

    void beginObject() {
        begin('{');
    }

    void endObject() {
        raw('}');
    }

    void beginArray() {
        begin('[');
    }

    void endArray() {
        raw(']');
    }

    /** The name of the member that comes next. */
    void name(String name) {
        byte[] member = names.of(name);
        int from = end == first ? 1 : 0;
        int length = member.length - from;
        ensure(length);
        System.arraycopy(member, from, bytes, end, length);
        end += length;
        first = end;
    }

    void text(String value) {
        comma();
        characters(value);
    }

    /** A text without a comma before it. */
    void characters(String value) {
        int length = value.length();
        ensure(Math.multiplyExact(length, BYTES_OF_A_CHARACTER) + AROUND + Long.BYTES);
        bytes[end++] = '"';
        segment.setString(end, value, StandardCharsets.UTF_8);
        if (JsonEscapes.isPlain(bytes, end, length)) {
            end += length;
        } else {
            escaped(value);
        }
        bytes[end++] = '"';
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            ensure(JsonEscapes.LONGEST + AROUND);
            end = JsonEscapes.put(value.codePointAt(i), bytes, end);
        }
    }

    /** A moment in UTC as {@link Instant#toString} has it, as a text. */
    void instant(Instant value) {
        if (!MomentDigits.fit(value)) {
            text(value.toString());
            return;
        }
        comma();
        ensure(MomentDigits.LONGEST + AROUND);
        bytes[end++] = '"';
        end = MomentDigits.put(value, bytes, end);
        bytes[end++] = '"';
    }

    /** Sixteen bytes in hexadecimal, as a text. */
    void hexadecimal(long first, long last) {
        comma();
        ensure(2 * Digits.LONGEST + AROUND);
        bytes[end++] = '"';
        end = Digits.putHexadecimal(first, bytes, end);
        end = Digits.putHexadecimal(last, bytes, end);
        bytes[end++] = '"';
    }

    void flag(boolean value) {
        comma();
        for (char letter : value ? TRUE : FALSE) {
            raw(letter);
        }
    }

    void number(long value) {
        comma();
        ensure(Digits.LONGEST);
        end = Digits.put(value, bytes, end);
    }

    /** A character of ASCII as it is. */
    void raw(char ascii) {
        ensure(1);
        bytes[end++] = (byte) ascii;
    }

    private void begin(char bracket) {
        comma();
        raw(bracket);
        first = end;
    }

    private void comma() {
        if (end != first) {
            raw(',');
        }
    }

    private void ensure(int more) {
        if (bytes.length - end < more) {
            bytes = Arrays.copyOf(bytes, Math.addExact(end, Math.max(bytes.length, more)));
            segment = MemorySegment.ofArray(bytes);
        }
    }

    /** What was written. */
    byte[] toArray() {
        return Arrays.copyOf(bytes, end);
    }
}
