package org.carerecord.query.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the service. It is served as it is written, and made for no one request. */
public final class OpenApiDocument {

    /** Where it is served. */
    public static final String PATH = "/openapi.json";

    private static final String RESOURCE = "openapi.json";

    private final byte[] bytes;

    private OpenApiDocument(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Loads the document that this version was built with. */
    public static OpenApiDocument load() {
        try (InputStream document = OpenApiDocument.class.getResourceAsStream(RESOURCE)) {
            if (document == null) {
                throw new IllegalStateException(
                        "Expected the OpenAPI document on the class path, but it is missing");
            }
            return new OpenApiDocument(document.readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException("Expected an OpenAPI document to read", fault);
        }
    }

    /** The document as JSON, in UTF-8. */
    public byte[] json() {
        return bytes.clone();
    }
}
