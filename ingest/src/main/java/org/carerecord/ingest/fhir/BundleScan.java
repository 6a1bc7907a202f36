package org.carerecord.ingest.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A first, quick walk over a Bundle's bytes: proves that they are well-formed JSON, and notes where
 * each entry's resource lies and what it goes by. So resources are read one at a time later, those
 * of unmapped types never, and a fault in one resource does not spoil the others.
 */
final class BundleScan {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    /** An extension that changes what the element it stands in says (R4, extensibility.html). */
    private static final String MODIFIER = "modifierExtension";

    private final JsonParser parser;
    private final List<BundleEntry> entries = new ArrayList<>();
    private @Nullable String resourceType;
    private @Nullable String type;
    private @Nullable String timestamp;

    private BundleScan(JsonParser parser) {
        this.parser = parser;
    }

    /** What the walk found. */
    sealed interface Result {}

    /**
     * The bytes are a JSON object.
     *
     * @param resourceType the FHIR type it claims to be
     * @param type the kind of Bundle
     * @param timestamp when the Bundle was put together, as given
     * @param entries its entries
     */
    record Scanned(
            @Nullable String resourceType,
            @Nullable String type,
            @Nullable String timestamp,
            List<BundleEntry> entries)
            implements Result {}

    /** The bytes are no JSON object. */
    record Malformed(String reason) implements Result {}

    static Result scan(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            return new BundleScan(parser).bundle();
        } catch (JsonProcessingException malformed) {
            // Not the parser's message: it quotes what it read.
            return new Malformed(reason(malformed));
        } catch (IOException impossible) {
            return new Malformed("Expected readable bytes");
        }
    }

    private static String reason(JsonProcessingException malformed) {
        JsonLocation at = malformed.getLocation();
        String where =
                at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return malformed instanceof JsonEOFException
                ? "Expected well-formed JSON, but it ends too early" + where
                : "Expected well-formed JSON, but it is malformed" + where;
    }

    private Result bundle() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return new Malformed("Expected a JSON object");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "resourceType" -> resourceType = text(value);
                case "type" -> type = text(value);
                case "timestamp" -> timestamp = text(value);
                case "entry" -> entries(value);
                default -> parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            return new Malformed("Expected one JSON object, but more follows it");
        }
        return new Scanned(resourceType, type, timestamp, List.copyOf(entries));
    }

    private void entries(JsonToken value) throws IOException {
        if (value != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            entries.add(entry());
        }
    }

    private BundleEntry entry() throws IOException {
        String fullUrl = null;
        ResourceScan resource = new ResourceScan();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return resource.entry(entries.size(), null);
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("fullUrl")) {
                fullUrl = text(value);
            } else if (field.equals("resource") && value == JsonToken.START_OBJECT) {
                resource = new ResourceScan();
                resource.read();
            } else {
                parser.skipChildren();
            }
        }
        return resource.entry(entries.size(), fullUrl);
    }

    private @Nullable String text(JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        parser.skipChildren();
        return null;
    }

    /** What is noted of a resource. */
    private final class ResourceScan {

        private @Nullable String type;
        private @Nullable String id;
        private final List<String> identifiers = new ArrayList<>();
        private boolean modified;
        private int start;
        private int end;

        void read() throws IOException {
            start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (field) {
                    case "resourceType" -> type = text(value);
                    case "id" -> id = text(value);
                    case "identifier" -> identifiers(value);
                    case MODIFIER -> modify();
                    default -> skip(value);
                }
            }
            end = Math.toIntExact(parser.currentLocation().getByteOffset());
        }

        BundleEntry entry(int index, @Nullable String fullUrl) {
            return new BundleEntry(index, fullUrl, type, id, identifiers, modified, start, end);
        }

        /** Passes over a value, and notes whether anything within it is modified. */
        private void skip(JsonToken value) throws IOException {
            if (!value.isStructStart()) {
                return;
            }
            for (int depth = 1; depth > 0; ) {
                JsonToken token = parser.nextToken();
                if (token == JsonToken.FIELD_NAME) {
                    modified |= MODIFIER.equals(parser.currentName());
                } else if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                }
            }
        }

        private void modify() throws IOException {
            modified = true;
            parser.skipChildren();
        }

        private void identifiers(JsonToken value) throws IOException {
            if (value == JsonToken.START_OBJECT) {
                identifier();
            } else if (value == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (parser.currentToken() == JsonToken.START_OBJECT) {
                        identifier();
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        }

        private void identifier() throws IOException {
            String system = null;
            String identifier = null;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (field) {
                    case "system" -> system = text(value);
                    case "value" -> identifier = text(value);
                    default -> parser.skipChildren();
                }
            }
            if (identifier != null) {
                identifiers.add((system == null ? "" : system) + "|" + identifier);
            }
        }
    }
}
