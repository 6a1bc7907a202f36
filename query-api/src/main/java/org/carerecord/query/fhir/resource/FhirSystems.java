package org.carerecord.query.fhir.resource;

/** The systems of identifiers and codes, and the addresses of extensions, that resources name. */
public final class FhirSystems {

    /** Where this project's own systems and extensions begin; an address of nothing. */
    public static final String OWN = "https://care-record.org/fhir/";

    /** Identifiers of entries: the {@link org.carerecord.record.EntryId} in hexadecimal. */
    public static final String ENTRY = OWN + "entry";

    /** Identifiers of entries at their source: feed, organisation and the source's own id. */
    public static final String SOURCE_ENTRY = OWN + "source-entry";

    /** Where {@code meta.source} begins; the feed's name follows. */
    public static final String FEED = OWN + "feed/";

    /** The codes of {@link org.carerecord.event.Section}, as categories. */
    public static final String SECTION = OWN + "section";

    /** Codes that this system tags resources with. */
    public static final String TAG = OWN + "tag";

    /** Where the addresses of own extensions begin. */
    public static final String EXTENSION = OWN + "StructureDefinition/";

    /** NHS numbers. */
    public static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

    /** ODS codes of organisations. */
    public static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";

    /** HL7's levels of confidentiality. */
    public static final String CONFIDENTIALITY =
            "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    private FhirSystems() {}
}
