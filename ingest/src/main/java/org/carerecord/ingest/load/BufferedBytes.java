package org.carerecord.ingest.load;

import java.io.IOException;
import java.io.InputStream;

/** A source's bytes in stretches, without the byte order mark some programs put first. */
final class BufferedBytes {

    private static final int SIZE = 64 * 1024;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[SIZE];
    private int position;
    private int end;
    private boolean started;

    BufferedBytes(InputStream in) {
        this.in = in;
    }

    /** Makes sure that something is left to read; false at the end of the source. */
    boolean fill() throws IOException {
        if (!started) {
            start();
        }
        while (position == end) {
            int read = in.read(buffer);
            if (read < 0) {
                return false;
            }
            position = 0;
            end = read;
        }
        return true;
    }

    private void start() throws IOException {
        started = true;
        end = in.readNBytes(buffer, 0, SIZE);
        boolean marked = end >= MARK.length;
        for (int i = 0; marked && i < MARK.length; i++) {
            marked = buffer[i] == MARK[i];
        }
        position = marked ? MARK.length : 0;
    }

    byte[] buffer() {
        return buffer;
    }

    int position() {
        return position;
    }

    int end() {
        return end;
    }

    void position(int next) {
        position = next;
    }

    /**
     * Whether the source holds one JSON value a line, judged by its start: a line break inside a
     * value says that it does not.
     */
    boolean looksLineByLine() throws IOException {
        if (!fill()) {
            return false;
        }
        var nesting = new JsonNesting();
        for (int i = position; i < end; i++) {
            if (buffer[i] == '\n' && nesting.isInside()) {
                return false;
            }
            nesting.step(buffer[i]);
        }
        return true;
    }
}
