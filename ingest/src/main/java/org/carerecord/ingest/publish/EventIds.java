package org.carerecord.ingest.publish;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.carerecord.codec.EventEncoder;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.identity.Sha256;
import org.carerecord.registry.InMemorySchemaRegistry;

/**
 * Event ids for sources that have none: a digest of everything the event says. The same statement
 * read twice gives the same id, so that loading a file again changes nothing; a statement that
 * changed in any field gives another. Safe for use by several threads.
 */
public final class EventIds {

    private static final int FRAME_BYTES = 5;
    private static final int ID_BYTES = 16;

    private final EventEncoder encoder = new EventEncoder(new InMemorySchemaRegistry());

    /**
     * The event with the id that belongs to its content; the id it had does not matter.
     *
     * <p>The digest is SHA-256 over the Avro form with an empty id, without the frame, whose schema
     * id differs between registries. The first 128 bits are kept, as 32 hexadecimal digits.
     */
    public ClinicalEvent identify(ClinicalEvent event) {
        byte[] content = encoder.encode(event.withEventId(""));
        MessageDigest digest = Sha256.digest();
        digest.update(content, FRAME_BYTES, content.length - FRAME_BYTES);
        String id = HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), ID_BYTES));
        return event.withEventId(id);
    }
}
