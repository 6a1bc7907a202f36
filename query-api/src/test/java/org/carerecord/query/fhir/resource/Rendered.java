package org.carerecord.query.fhir.resource;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.Author;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.Section;
import org.carerecord.event.SectionRules;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.element.FhirFormat;
import org.carerecord.query.fhir.id.ResourceIds;
import org.carerecord.query.fhir.id.SampleIds;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryId;
import org.carerecord.record.Provenance;
import org.hl7.fhir.r4.model.Resource;

/** Entries for tests, and what HAPI FHIR reads in their resources. */
final class Rendered {

    static final NhsNumber PATIENT = new NhsNumber(9_990_000_018L);
    static final EntryId ID = new EntryId("000102030405060708090a0b0c0d0e0f");
    static final Author AUTHOR =
            new Author("Dr A. Rahman", "General practitioner", "urn:gmc|1234567");

    /** References as the REST side has them, where nothing is to be had but one encounter. */
    static final References REFERENCES =
            new References() {
                @Override
                public ResourceIds ids() {
                    return SampleIds.IDS;
                }

                @Override
                public String patient() {
                    return "Patient/" + SampleIds.IDS.of(PATIENT);
                }

                @Override
                public Optional<String> entry(String type, SourceEntry entry) {
                    return entry.entryId().equals("Encounter/1")
                            ? Optional.of(type + "/ffff")
                            : Optional.empty();
                }
            };

    private static final FhirContext R4 = FhirContext.forR4Cached();

    private Rendered() {}

    /** An entry in the first section that may hold its body. */
    static Entry entry(Body body) {
        return entry(
                SectionRules.sectionsOf(body).stream().map(Section::code).findFirst().orElseThrow(),
                body);
    }

    static Entry entry(String section, Body body) {
        return entry(
                new ClinicalEvent(
                        "event-1",
                        new OdsCode("RJ1"),
                        PATIENT,
                        section,
                        "Entry/1",
                        7,
                        Instant.parse("2026-07-10T08:15:00Z"),
                        ClinicalEvent.Status.RECORDED,
                        "R",
                        List.of("urn:labels|HIV", "Sexual health"),
                        "Encounter/1",
                        AUTHOR,
                        body));
    }

    static Entry entry(ClinicalEvent event) {
        return new Entry(
                ID,
                event,
                new Provenance(
                        new FeedName("acute-trust"),
                        3,
                        41,
                        Instant.parse("2026-07-10T08:15:01.5Z")),
                false);
    }

    static FhirElement element(Entry entry) {
        return RecordResources.of(entry, REFERENCES);
    }

    /** The resource of a body, read back from both forms, which must say the same. */
    static <T extends Resource> T resource(Class<T> type, Body body) {
        return type.cast(read(element(entry(body))));
    }

    /** The resource, read back from both forms without any complaint. */
    static Resource read(FhirElement element) {
        Resource json = parsed(FhirFormat.JSON, element);
        Resource xml = parsed(FhirFormat.XML, element);
        assertThat(json.equalsDeep(xml)).as("JSON and XML of a " + json.fhirType()).isTrue();
        return json;
    }

    static String json(FhirElement element) {
        return new String(FhirFormat.JSON.bytes(element), StandardCharsets.UTF_8);
    }

    private static Resource parsed(FhirFormat format, FhirElement element) {
        IParser parser = format == FhirFormat.JSON ? R4.newJsonParser() : R4.newXmlParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        return (Resource)
                parser.parseResource(new String(format.bytes(element), StandardCharsets.UTF_8));
    }
}
