package org.carerecord.ingest.load;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts the bytes that are read of a source. */
final class CountedInput extends FilterInputStream {

    private final LongConsumer counter;

    CountedInput(InputStream in, LongConsumer counter) {
        super(in);
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            counter.accept(1);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            counter.accept(read);
        }
        return read;
    }
}
