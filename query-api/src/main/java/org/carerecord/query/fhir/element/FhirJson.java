package org.carerecord.query.fhir.element;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes a resource as FHIR's JSON (R4, section 2.6.2). */
final class FhirJson {

    private static final JsonFactory JSON = new JsonFactory();

    private FhirJson() {}

    static byte[] bytes(FhirElement resource) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(json, resource);
        } catch (IOException fault) {
            throw new UncheckedIOException("Expected a resource that can be written", fault);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, FhirElement element) throws IOException {
        json.writeStartObject();
        if (element.resourceType().isPresent()) {
            json.writeStringField("resourceType", element.resourceType().get());
        }
        for (FhirElement.Child child : element.children()) {
            write(json, child.name(), child.value());
        }
        json.writeEndObject();
    }

    /** The extensions of a primitive are a field of their own, beside that of its value. */
    private static void write(JsonGenerator json, String name, FhirValue value) throws IOException {
        switch (value) {
            case FhirValue.Extended(var text, var extensions) -> {
                json.writeStringField(name, text);
                json.writeFieldName("_" + name);
                write(json, extensions);
            }
            case FhirValue.Lacking(var extensions) -> {
                json.writeFieldName("_" + name);
                write(json, extensions);
            }
            default -> {
                json.writeFieldName(name);
                write(json, value);
            }
        }
    }

    private static void write(JsonGenerator json, FhirValue value) throws IOException {
        switch (value) {
            case FhirValue.Text(var text) -> json.writeString(text);
            case FhirValue.Digits(var digits) -> json.writeNumber(digits);
            case FhirValue.Flag(var flag) -> json.writeBoolean(flag);
            case FhirValue.Narrative(var div) -> json.writeString(div);
            case FhirValue.Extended _, FhirValue.Lacking _ ->
                    throw new IllegalArgumentException(
                            "Expected a primitive with extensions not to repeat");
            case FhirValue.Complex(var element) -> write(json, element);
            case FhirValue.Several(var values) -> {
                json.writeStartArray();
                for (FhirValue one : values) {
                    write(json, one);
                }
                json.writeEndArray();
            }
        }
    }
}
