package org.carerecord.record;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stable name of an entry in this system: 16 bytes that stand for feed, organisation and the
 * source's entry id, whatever section the entry is in. Written, they are 32 hexadecimal digits in
 * lower case.
 *
 * @param first the first eight bytes, big-endian
 * @param last the last eight
 */
public record EntryId(long first, long last) implements Comparable<EntryId> {

    /** The rule in words, for messages. */
    public static final String RULE = "Expected 32 hexadecimal digits in lower case";

    private static final int HALF = 16;
    private static final int DIGITS = 2 * HALF;

    /**
     * The name that is written so.
     *
     * @throws IllegalArgumentException if it is none
     */
    public EntryId(String hex) {
        this(half(hex, 0), half(hex, HALF));
    }

    /** The name of 16 bytes. */
    public static EntryId of(byte[] bytes) {
        return of(bytes, 0);
    }

    /** The name of the 16 bytes from a place on. */
    public static EntryId of(byte[] bytes, int from) {
        ByteBuffer read = ByteBuffer.wrap(bytes);
        return new EntryId(read.getLong(from), read.getLong(from + Long.BYTES));
    }

    /** Reads a name; empty if it is none. */
    public static Optional<EntryId> parse(String text) {
        return isName(text) ? Optional.of(new EntryId(text)) : Optional.empty();
    }

    private static long half(String hex, int from) {
        if (!isName(hex)) {
            throw new IllegalArgumentException(RULE);
        }
        return HexFormat.fromHexDigitsToLong(hex, from, from + HALF);
    }

    private static boolean isName(String text) {
        return text.length() == DIGITS
                && text.chars()
                        .allMatch(digit ->
                                (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'));
    }

    /** The name as it is written. */
    public String hex() {
        return HexFormat.of().toHexDigits(first) + HexFormat.of().toHexDigits(last);
    }

    /** The 16 bytes. */
    public byte[] bytes() {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(first).putLong(last).array();
    }

    /** In the order of the names as they are written. */
    @Override
    public int compareTo(EntryId other) {
        int order = Long.compareUnsigned(first, other.first);
        return order == 0 ? Long.compareUnsigned(last, other.last) : order;
    }

    /** Names are spread evenly as they are. */
    @Override
    public int hashCode() {
        return Long.hashCode(last);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EntryId id && id.first == first && id.last == last;
    }

    @Override
    public String toString() {
        return hex();
    }
}
