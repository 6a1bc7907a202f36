package org.carerecord.query.json;

import org.jspecify.annotations.Nullable;

/**
 * The names of members as they stand in an answer, each encoded once: answers have few names, and a
 * summary has two thousand members. There is room for so many; where two names fall on one place,
 * each takes it from the other.
 *
 * <p>Safe for use by several threads, which see what they see: nothing of an encoded name ever
 * changes, and where one thread has not seen what another did the name is encoded twice.
 */
final class MemberNames {

    /** Some three hundred names are in use; a power of two. */
    private static final int PLACES = 2048;

    private static final int ROOM_OF_A_NAME = 64;

    /** A name, and its bytes between a comma and a colon, both included. */
    private record Encoded(String name, byte[] member) {}

    private final @Nullable Encoded[] places = new Encoded[PLACES];

    /** A name with the comma before it and the colon behind it, not to be changed. */
    byte[] of(String name) {
        int place = name.hashCode() & (PLACES - 1);
        Encoded known = places[place];
        if (known != null && known.name().equals(name)) {
            return known.member();
        }
        var encoded = new Encoded(name, encode(name));
        places[place] = encoded;
        return encoded.member();
    }

    private byte[] encode(String name) {
        var json = new JsonBytes(this, ROOM_OF_A_NAME);
        json.raw(',');
        json.characters(name);
        json.raw(':');
        return json.toArray();
    }
}
