package org.carerecord.ingest.load;

import java.io.IOException;
import java.util.Optional;

/** Cuts a source with one Bundle a line (ndjson). Blank lines are passed over. */
final class LineBundleReader implements BundleReader {

    private final BufferedBytes bytes;
    private final GrowingBytes line;
    private long number;

    LineBundleReader(BufferedBytes bytes, int bundleBytes) {
        this.bytes = bytes;
        this.line = new GrowingBytes(bundleBytes);
    }

    @Override
    public Optional<BundleBytes> next() throws IOException {
        while (bytes.fill()) {
            number++;
            byte[] json = readLine("line " + number);
            if (!isBlank(json)) {
                return Optional.of(new BundleBytes("line " + number, json));
            }
        }
        return Optional.empty();
    }

    private byte[] readLine(String place) throws IOException {
        while (bytes.fill()) {
            int start = bytes.position();
            int end = start;
            while (end < bytes.end() && bytes.buffer()[end] != '\n') {
                end++;
            }
            line.add(bytes.buffer(), start, end, place);
            boolean complete = end < bytes.end();
            bytes.position(complete ? end + 1 : end);
            if (complete) {
                break;
            }
        }
        return line.take();
    }

    private static boolean isBlank(byte[] json) {
        for (byte next : json) {
            if (next != ' ' && next != '\t' && next != '\r') {
                return false;
            }
        }
        return true;
    }
}
