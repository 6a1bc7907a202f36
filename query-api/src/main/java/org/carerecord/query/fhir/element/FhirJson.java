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
            boolean lacking = child.value() instanceof FhirValue.Lacking;
            json.writeFieldName(lacking ? "_" + child.name() : child.name());
            write(json, child.value());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, FhirValue value) throws IOException {
        switch (value) {
            case FhirValue.Text(var text) -> json.writeString(text);
            case FhirValue.Digits(var digits) -> json.writeNumber(digits);
            case FhirValue.Flag(var flag) -> json.writeBoolean(flag);
            case FhirValue.Narrative(var div) -> json.writeString(div);
            case FhirValue.Lacking(var extensions) -> write(json, extensions);
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
