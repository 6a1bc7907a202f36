package org.carerecord.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.carerecord.identity.Sha256;

/** Fixed-width stand-ins for texts of any length: the first bytes of SHA-256. */
final class Digests {

    static final int EVENT_BYTES = 16;

    private static final int FRAME_BYTES = 5;

    private Digests() {}

    /** 64 bits of one text. */
    static long of(String text) {
        return ByteBuffer.wrap(Sha256.of(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    /**
     * 128 bits of several texts; each is preceded by its length, so that no two lists look alike.
     */
    static byte[] of(String... texts) {
        MessageDigest digest = Sha256.digest();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return Arrays.copyOf(digest.digest(), EVENT_BYTES);
    }

    /**
     * 128 bits of a framed event without its frame: the schema id is not part of what is stated.
     */
    static byte[] ofPayload(byte[] framed) {
        MessageDigest digest = Sha256.digest();
        digest.update(framed, FRAME_BYTES, framed.length - FRAME_BYTES);
        return Arrays.copyOf(digest.digest(), EVENT_BYTES);
    }
}
