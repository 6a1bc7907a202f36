package org.carerecord.query.fhir.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryId;

/**
 * The ids of resources. An id is what it stands for, enciphered under the key of the installation:
 * whose resource it is and which entry. So a resource can be read by its id alone, without a table
 * of ids; the id shows nothing to others; and one that was not made here is found out.
 *
 * <p>The same resource has the same id always and on every node that has the key. That is why the
 * cipher is deterministic: a keyed digest of what is enciphered is both its authentication and the
 * start of the key stream (the construction of RFC 5297, with HMAC-SHA-256 as the keyed digest and
 * as the stream).
 *
 * <p>It may be used by several threads.
 */
public final class ResourceIds {

    /** How many bytes a key has. */
    public static final int KEY_BYTES = 32;

    private static final String MAC = "HmacSHA256";
    private static final int TAG = 16;
    private static final int NUMBER = 5;
    private static final int ENTRY = 16;

    /** These are copied for each use: a digest under way is one thread's. */
    private final Mac authentication;

    private final Mac encipherment;
    private final Mac names;

    /** What an id stands for. */
    public sealed interface Named {

        /**
         * A patient.
         *
         * @param number the NHS number
         */
        record Patient(NhsNumber number) implements Named {}

        /**
         * An entry.
         *
         * @param under the NHS number that it is stated under
         * @param id its name
         */
        record Statement(NhsNumber under, EntryId id) implements Named {}
    }

    /**
     * Ids under a key.
     *
     * @param key secret and random, {@value #KEY_BYTES} bytes; another key makes other ids
     */
    public ResourceIds(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("Expected a key of " + KEY_BYTES + " bytes");
        }
        Mac master = keyed(key);
        authentication = keyed(digest(master, text("id authentication")));
        encipherment = keyed(digest(master, text("id encipherment")));
        names = keyed(digest(master, text("names")));
    }

    /** The id of the resource that an entry becomes, 60 letters and digits. */
    public String of(Entry entry) {
        return of(entry.event().nhsNumber(), entry.id());
    }

    /**
     * The id of the resource that an entry becomes.
     *
     * @param under the NHS number that it is stated under: a source may state one and the same
     *     entry under two numbers
     * @param entry its name
     */
    public String of(NhsNumber under, EntryId entry) {
        return enciphered(
                number(ByteBuffer.allocate(NUMBER + ENTRY), under).put(entry.bytes()).array());
    }

    /** The id of the resource of a patient, 34 letters and digits. */
    public String of(NhsNumber patient) {
        return enciphered(number(ByteBuffer.allocate(NUMBER), patient).array());
    }

    /** A name that does not show what it is made of, and is the same each time: a UUID. */
    public String uuid(String of) {
        ByteBuffer digest = ByteBuffer.wrap(digest(names, text(of)));
        // RFC 9562, section 5.8: version 8, variant 2; all other bits are free.
        long high = (digest.getLong() & ~0xf000L) | 0x8000L;
        long low = (digest.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(high, low).toString();
    }

    /** What an id stands for; empty where it is none that was made with this key. */
    public Optional<Named> read(String id) {
        return Base32.decode(id).filter(ResourceIds::mayBeOne).flatMap(this::deciphered);
    }

    /** Whether a text has the form of an id, made with this key or not. */
    public static boolean looksLikeOne(String text) {
        return Base32.decode(text).filter(ResourceIds::mayBeOne).isPresent();
    }

    private static boolean mayBeOne(byte[] bytes) {
        return bytes.length == TAG + NUMBER || bytes.length == TAG + NUMBER + ENTRY;
    }

    private String enciphered(byte[] plain) {
        byte[] tag = tag(plain);
        return Base32.encode(
                ByteBuffer.allocate(TAG + plain.length).put(tag).put(streamed(tag, plain)).array());
    }

    private Optional<Named> deciphered(byte[] bytes) {
        byte[] tag = Arrays.copyOf(bytes, TAG);
        byte[] plain = streamed(tag, Arrays.copyOfRange(bytes, TAG, bytes.length));
        return MessageDigest.isEqual(tag, tag(plain))
                ? Optional.of(named(ByteBuffer.wrap(plain)))
                : Optional.empty();
    }

    private static Named named(ByteBuffer plain) {
        long high = Byte.toUnsignedLong(plain.get());
        var number = new NhsNumber((high << Integer.SIZE) | Integer.toUnsignedLong(plain.getInt()));
        if (!plain.hasRemaining()) {
            return new Named.Patient(number);
        }
        byte[] entry = new byte[ENTRY];
        plain.get(entry);
        return new Named.Statement(number, EntryId.of(entry));
    }

    /** Ten digits fit into five bytes. */
    private static ByteBuffer number(ByteBuffer to, NhsNumber number) {
        return to.put((byte) (number.value() >> Integer.SIZE)).putInt((int) number.value());
    }

    private byte[] tag(byte[] plain) {
        return Arrays.copyOf(digest(authentication, plain), TAG);
    }

    /** Enciphers or deciphers: with the key stream, which is longer than all that is in an id. */
    private byte[] streamed(byte[] tag, byte[] bytes) {
        byte[] stream = digest(encipherment, tag);
        byte[] other = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            other[i] = (byte) (bytes[i] ^ stream[i]);
        }
        return other;
    }

    private static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Expected every JDK to have HMAC-SHA-256", impossible);
        }
    }

    private static byte[] digest(Mac keyed, byte[] of) {
        try {
            return ((Mac) keyed.clone()).doFinal(of);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("Expected digests that can be copied", impossible);
        }
    }

    private static byte[] text(String of) {
        return of.getBytes(StandardCharsets.UTF_8);
    }

    /** Without the key: this form may reach a log. */
    @Override
    public String toString() {
        return "ResourceIds";
    }
}
