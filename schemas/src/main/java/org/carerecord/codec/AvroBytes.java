package org.carerecord.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Avro's binary encoding, read where it lies from its start to its end (Apache Avro specification,
 * Binary encoding). It says nothing of its types: who reads must know the schema it was written
 * with.
 *
 * <p>Not for several threads.
 */
final class AvroBytes {

    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    private final byte[] bytes;
    private final Vocabulary vocabulary;
    private int next;

    /**
     * Bytes from a first one on.
     *
     * @param bytes not changed while they are read
     * @param vocabulary gives words that were read before
     */
    AvroBytes(byte[] bytes, int first, Vocabulary vocabulary) {
        this.bytes = bytes;
        this.vocabulary = vocabulary;
        this.next = first;
    }

    /** The bytes are not of the schema that they are read with. */
    static final class MalformedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        MalformedException() {
            super("Expected bytes of the schema they are read with", null, false, false);
        }
    }

    /** Whether all has been read. */
    boolean isEnd() {
        return next == bytes.length;
    }

    /** A long: in zigzag, seven bits a byte, the least first. */
    long number() {
        return number(Long.SIZE);
    }

    /** A number of so many bits, in no more bytes than those need. */
    private long number(int bits) {
        long zigzag = 0;
        for (int shift = 0; shift < bits; shift += 7) {
            byte part = one();
            zigzag |= (long) (part & SEVEN_BITS) << shift;
            if ((part & MORE) == 0) {
                return zigzag >>> 1 ^ -(zigzag & 1);
            }
        }
        throw new MalformedException();
    }

    private byte one() {
        if (next >= bytes.length) {
            throw new MalformedException();
        }
        return bytes[next++];
    }

    String text() {
        int length = length();
        var text = new String(bytes, next, length, StandardCharsets.UTF_8);
        next += length;
        return text;
    }

    /** A text that many events have in common. */
    String word() {
        int length = length();
        String word = vocabulary.read(bytes, next, length);
        next += length;
        return word;
    }

    private byte[] binary() {
        int length = length();
        byte[] binary = Arrays.copyOfRange(bytes, next, next + length);
        next += length;
        return binary;
    }

    private int length() {
        long length = number();
        if (length < 0 || length > bytes.length - next) {
            throw new MalformedException();
        }
        return (int) length;
    }

    /** Which of so many types of a union comes next, from 0; written as an int. */
    int branch(int types) {
        long branch = number(Integer.SIZE);
        if (branch < 0 || branch >= types) {
            throw new MalformedException();
        }
        return (int) branch;
    }

    /** What a union of null and another type holds. */
    <T> @Nullable T optional(Function<AvroBytes, T> type) {
        return branch(2) == 0 ? null : type.apply(this);
    }

    @Nullable String optionalText() {
        return branch(2) == 0 ? null : text();
    }

    @Nullable String optionalWord() {
        return branch(2) == 0 ? null : word();
    }

    @Nullable Long optionalNumber() {
        return branch(2) == 0 ? null : Long.valueOf(number());
    }

    @Nullable Boolean optionalFlag() {
        return branch(2) == 0 ? null : Boolean.valueOf(one() == 1);
    }

    byte @Nullable [] optionalBinary() {
        return branch(2) == 0 ? null : binary();
    }

    List<String> texts() {
        return list(AvroBytes::text);
    }

    /** An array: blocks of items, each behind their count, until one of none. */
    <T> List<T> list(Function<AvroBytes, T> type) {
        long count = block();
        if (count == 0) {
            return List.of();
        }
        T first = type.apply(this);
        if (count == 1) {
            count = block();
            if (count == 0) {
                return List.of(first);
            }
        } else {
            count--;
        }
        return more(first, count, type);
    }

    private <T> List<T> more(T first, long left, Function<AvroBytes, T> type) {
        List<T> items = new ArrayList<>();
        items.add(first);
        for (long count = left; count != 0; count = block()) {
            for (long item = 0; item < count; item++) {
                items.add(type.apply(this));
            }
        }
        return List.copyOf(items);
    }

    /** How many items the next block has; where the count is below zero, its size follows. */
    private long block() {
        long count = number();
        if (count >= 0) {
            return count;
        }
        number();
        if (count == Long.MIN_VALUE) {
            throw new MalformedException();
        }
        return -count;
    }
}
