package org.carerecord.query.fhir.element;

/** A form in which resources are written. */
public enum FhirFormat {
    /** JSON, in UTF-8. */
    JSON("application/fhir+json"),
    /** XML, in UTF-8. */
    XML("application/fhir+xml");

    private final String mediaType;

    FhirFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The resource in this form. The same resource gives the same bytes. */
    public byte[] bytes(FhirElement resource) {
        return switch (this) {
            case JSON -> FhirJson.bytes(resource);
            case XML -> FhirXml.bytes(resource);
        };
    }
}
