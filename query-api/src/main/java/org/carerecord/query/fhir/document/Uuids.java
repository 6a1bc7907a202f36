package org.carerecord.query.fhir.document;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names made of what they name, so that the same thing always has the same one. */
final class Uuids {

    private static final String SCHEME = "urn:uuid:";

    private Uuids() {}

    /** The UUID of a name (RFC 9562, version 3). */
    static String of(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The address of the entry of a document that has this UUID. */
    static String address(String uuid) {
        return SCHEME + uuid;
    }
}
