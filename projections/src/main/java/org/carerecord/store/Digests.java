package org.carerecord.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Fixed-width stand-ins for texts of any length: the first bytes of SHA-256. */
final class Digests {

    static final int EVENT_BYTES = 16;

    private static final int FRAME_BYTES = 5;

    private Digests() {}

    /** 64 bits of one text. */
    static long of(String text) {
        return ByteBuffer.wrap(sha256(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    /**
     * 128 bits of several texts; each is preceded by its length, so that no two lists look alike.
     */
    static byte[] of(String... texts) {
        MessageDigest digest = sha256();
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
        MessageDigest digest = sha256();
        digest.update(framed, FRAME_BYTES, framed.length - FRAME_BYTES);
        return Arrays.copyOf(digest.digest(), EVENT_BYTES);
    }

    private static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Expected every JDK to have SHA-256", impossible);
        }
    }
}
