package org.carerecord.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /** NIST's example for FIPS 180-4. */
    private static final String OF_ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isWhatTheStandardSays() {
        assertThat(HexFormat.of().formatHex(Sha256.of(bytes("abc")))).isEqualTo(OF_ABC);
    }

    @Test
    void isTheSameInParts() {
        MessageDigest digest = Sha256.digest();
        digest.update(bytes("a"));
        digest.update(bytes("bc"));

        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(OF_ABC);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
