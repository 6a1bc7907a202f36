package org.carerecord.query.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A whole answer in UTF-8. The same members give the same bytes. */
final class JsonDocument {

    private static final int TYPICAL_SIZE = 32 * 1024;

    private final JsonFactory json = new JsonFactory();

    /** Writes the members of the one object that an answer is. */
    @FunctionalInterface
    interface Content {
        /** Writes them. */
        void write(JsonWriter json) throws IOException;
    }

    byte[] bytes(Content content) {
        var bytes = new ByteArrayOutputStream(TYPICAL_SIZE);
        try (JsonGenerator generator = json.createGenerator(bytes)) {
            var writer = new JsonWriter(generator);
            writer.document(() -> content.write(writer));
        } catch (IOException fault) {
            throw new UncheckedIOException("Expected an answer that can be written", fault);
        }
        return bytes.toByteArray();
    }
}
