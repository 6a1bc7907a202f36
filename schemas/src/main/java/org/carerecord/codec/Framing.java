package org.carerecord.codec;

import java.nio.ByteBuffer;

/**
 * Confluent's framing of a record: a zero byte, the schema's id as int32 big-endian, the payload.
 */
final class Framing {

    static final int HEADER_BYTES = 5;
    private static final byte MAGIC = 0;

    private Framing() {}

    static boolean isFramed(byte[] bytes) {
        return bytes.length >= HEADER_BYTES && bytes[0] == MAGIC;
    }

    static int schemaId(byte[] framed) {
        return ByteBuffer.wrap(framed).getInt(1);
    }

    static byte[] header(int schemaId) {
        return ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).putInt(schemaId).array();
    }
}
