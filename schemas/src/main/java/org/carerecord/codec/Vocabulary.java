package org.carerecord.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words that events have in common: code systems, codes and what they are called, units,
 * statuses, organisations. Few make up most of what is read, so each is made once. There is room
 * for so many; where two fall on one place, each takes it from the other.
 *
 * <p>Safe for use by several threads, which see what they see: nothing of a word ever changes, and
 * where one thread has not seen what another made the word is made twice.
 */
final class Vocabulary {

    /** A power of two. */
    private static final int PLACES = 8192;

    private static final int PLACE_BITS = Integer.numberOfTrailingZeros(PLACES);

    /** What is longer hardly comes again. */
    private static final int LONGEST = 64;

    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The golden ratio's fraction: it spreads neighbours far apart (Knuth, TAOCP 3, 6.4). */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    /** A word and the bytes it is made of. */
    private record Word(byte[] utf8, String text) {}

    private final @Nullable Word[] places = new Word[PLACES];

    /** The text of these bytes. */
    String read(byte[] bytes, int from, int length) {
        if (length > LONGEST) {
            return new String(bytes, from, length, StandardCharsets.UTF_8);
        }
        int place = place(bytes, from, length);
        Word known = places[place];
        if (known != null
                && Arrays.equals(
                        known.utf8(), 0, known.utf8().length, bytes, from, from + length)) {
            return known.text();
        }
        var word =
                new Word(
                        Arrays.copyOfRange(bytes, from, from + length),
                        new String(bytes, from, length, StandardCharsets.UTF_8));
        places[place] = word;
        return word.text();
    }

    /** By the first and the last eight bytes: words of one system begin alike. */
    private static int place(byte[] bytes, int from, int length) {
        long mixed = length;
        if (length >= Long.BYTES) {
            mixed += (long) EIGHT.get(bytes, from) * SPREAD;
            mixed ^= mixed >>> Integer.SIZE;
            mixed += (long) EIGHT.get(bytes, from + length - Long.BYTES);
        } else {
            for (int i = from; i < from + length; i++) {
                mixed = (mixed << Byte.SIZE) | (bytes[i] & 0xFF);
            }
        }
        return (int) ((mixed * SPREAD) >>> (Long.SIZE - PLACE_BITS));
    }
}
