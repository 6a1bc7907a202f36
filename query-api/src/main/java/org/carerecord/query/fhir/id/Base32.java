package org.carerecord.query.fhir.id;

import java.util.Optional;

/**
 * Bytes as letters and digits that FHIR allows in ids: base 32 (RFC 4648, section 6) in lower case,
 * without padding. Each sequence of bytes is written in one way only.
 */
final class Base32 {

    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder(bytes.length * 2);
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = ((held << Byte.SIZE) | Byte.toUnsignedInt(one)) & 0xffff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(digit(held >> bits));
            }
        }
        return (bits > 0 ? text.append(digit(held << (BITS - bits))) : text).toString();
    }

    private static char digit(int value) {
        return DIGITS.charAt(value & (DIGITS.length() - 1));
    }

    /** The bytes; empty where the text is not what {@link #encode} writes of any. */
    static Optional<byte[]> decode(String text) {
        byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
        int held = 0;
        int bits = 0;
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = DIGITS.indexOf(text.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            held = ((held << BITS) | value) & 0xffff;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[next++] = (byte) (held >> bits);
            }
        }
        return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    }
}
