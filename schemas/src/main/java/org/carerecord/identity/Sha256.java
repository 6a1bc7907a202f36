package org.carerecord.identity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that identifiers are made with: SHA-256 (FIPS 180-4), which every JDK has. */
public final class Sha256 {

    private Sha256() {}

    /** A new digest, for what comes in parts; to be used by one thread. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Expected every JDK to have SHA-256", impossible);
        }
    }

    /** The 32 bytes of the digest of these. */
    public static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }
}
