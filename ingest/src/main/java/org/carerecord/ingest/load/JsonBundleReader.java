package org.carerecord.ingest.load;

import java.io.IOException;
import java.util.Optional;

/** Cuts a source of one JSON object after the other, with any white space in and between them. */
final class JsonBundleReader implements BundleReader {

    private static final int EXCERPT = 64;

    private final BufferedBytes bytes;
    private final GrowingBytes value;
    private int count;
    private boolean finished;

    JsonBundleReader(BufferedBytes bytes, int bundleBytes) {
        this.bytes = bytes;
        this.value = new GrowingBytes(bundleBytes);
    }

    @Override
    public Optional<BundleBytes> next() throws IOException {
        if (finished || !skipWhiteSpace()) {
            return Optional.empty();
        }
        count++;
        String place = count == 1 ? "" : "Bundle " + count;
        byte first = bytes.buffer()[bytes.position()];
        if (first == '{' || first == '[') {
            readValue(place);
        } else {
            // No value starts like this, and where the next one starts is anybody's guess.
            finished = true;
            int end = Math.min(bytes.end(), bytes.position() + EXCERPT);
            value.add(bytes.buffer(), bytes.position(), end, place);
        }
        return Optional.of(new BundleBytes(place, value.take()));
    }

    private boolean skipWhiteSpace() throws IOException {
        while (bytes.fill()) {
            byte next = bytes.buffer()[bytes.position()];
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                return true;
            }
            bytes.position(bytes.position() + 1);
        }
        return false;
    }

    private void readValue(String place) throws IOException {
        var nesting = new JsonNesting();
        while (bytes.fill()) {
            int start = bytes.position();
            for (int i = start; i < bytes.end(); i++) {
                if (nesting.step(bytes.buffer()[i])) {
                    value.add(bytes.buffer(), start, i + 1, place);
                    bytes.position(i + 1);
                    return;
                }
            }
            value.add(bytes.buffer(), start, bytes.end(), place);
            bytes.position(bytes.end());
        }
    }
}
