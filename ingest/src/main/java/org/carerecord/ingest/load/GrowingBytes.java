package org.carerecord.ingest.load;

import java.io.ByteArrayOutputStream;

/** Bytes up to a limit. */
final class GrowingBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int limit;

    GrowingBytes(int limit) {
        this.limit = limit;
    }

    /** Adds a stretch of a buffer. */
    void add(byte[] buffer, int from, int to, String place) throws SourceException {
        if (to - from > limit - bytes.size()) {
            throw new SourceException(
                    place,
                    "Expected a Bundle of at most "
                            + limit
                            + " bytes, but it is larger; split it into several");
        }
        bytes.write(buffer, from, to - from);
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }

    byte[] take() {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }
}
