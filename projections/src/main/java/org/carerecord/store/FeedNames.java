package org.carerecord.store;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.carerecord.feed.FeedName;

/**
 * The feeds that the rows of a patient name, each made once: a patient has many rows and few feeds.
 *
 * <p>Not for several threads.
 */
final class FeedNames {

    private final List<FeedName> known = new ArrayList<>();

    /**
     * Reads the name of a feed.
     *
     * @throws BufferUnderflowException where it is cut short
     * @throws IllegalArgumentException where it is none
     */
    FeedName read(ByteBuffer row, int length) {
        if (length < 0 || length > row.remaining()) {
            throw new BufferUnderflowException();
        }
        int from = row.position();
        row.position(from + length);
        for (FeedName name : known) {
            if (isSame(name.value(), row, from, length)) {
                return name;
            }
        }
        byte[] bytes = new byte[length];
        row.get(from, bytes);
        var name = new FeedName(new String(bytes, StandardCharsets.UTF_8));
        known.add(name);
        return name;
    }

    private static boolean isSame(String name, ByteBuffer row, int from, int length) {
        if (name.length() != length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (name.charAt(i) != row.get(from + i)) {
                return false;
            }
        }
        return true;
    }
}
