package org.carerecord.query.fhir.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.id.ResourceIds;
import org.carerecord.query.fhir.resource.Confidentiality;
import org.carerecord.query.fhir.resource.FhirSystems;
import org.carerecord.query.fhir.resource.RecordResources;
import org.carerecord.query.words.ReadableDate;
import org.carerecord.record.Entry;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;

/**
 * A summary as a FHIR document (R4 Bundle of type {@code document}). The Composition comes first,
 * then the patient, the author, and each entry once; every reference leads to an entry of the
 * Bundle, or says by an identifier what it would lead to.
 */
public final class SummaryDocument {

    private static final String LOINC = "http://loinc.org";
    private static final String ACT_CLASS = "http://terminology.hl7.org/CodeSystem/v3-ActClass";
    private static final String URI = "urn:ietf:rfc:3986";

    private final Summary summary;
    private final List<SilentFeed> silent;
    private final Moment moment;
    private final Instant time;
    private final List<Entry> entries;
    private final List<DerivedFlag> flags;
    private final Addresses addresses;
    private final Confidentiality highest;
    private final boolean meetsIps;

    private SummaryDocument(
            Summary summary, List<SilentFeed> silent, Moment moment, ResourceIds ids) {
        this.summary = summary;
        this.silent = silent;
        this.moment = moment;
        this.time = DocumentTime.of(summary, moment);
        this.entries = DocumentEntries.of(summary);
        this.flags = DerivedFlag.of(summary);
        this.addresses = new Addresses(summary.patient(), entries, ids);
        List<Entry> everything = new ArrayList<>(entries);
        summary.demographics().ifPresent(everything::add);
        this.highest = Confidentiality.highest(everything);
        this.meetsIps = IpsProfiles.meets(summary);
    }

    /**
     * The document of a summary. It depends on the summary, the silent feeds and the day of the
     * moment, or the moment itself where that is of the past, and on the ids' key; on nothing else.
     *
     * @param silent the feeds that were silent at the moment
     * @param moment the moment that the summary was selected for
     * @param ids the ids of resources
     */
    public static FhirElement of(
            Summary summary, List<SilentFeed> silent, Moment moment, ResourceIds ids) {
        return new SummaryDocument(summary, silent, moment, ids).bundle();
    }

    private FhirElement bundle() {
        List<FhirElement> all = new ArrayList<>();
        all.add(entry(compositionAddress(), composition()));
        all.add(entry(addresses.patient(), patient()));
        all.add(entry(SharedRecord.address(), SharedRecord.device()));
        for (DerivedFlag flag : flags) {
            all.add(entry(Uuids.address(flag.uuid(addresses)), flag.resource(addresses)));
        }
        for (Entry entry : entries) {
            all.add(entry(addresses.of(entry), RecordResources.of(entry, addresses)));
        }
        String uuid = DocumentName.uuid(summary, silent, moment, time);
        return FhirElement.resource("Bundle")
                .text("id", uuid)
                .child("meta", meta("Bundle"))
                .text("language", "en-GB")
                .child(
                        "identifier",
                        FhirElement.element()
                                .text("system", URI)
                                .text("value", Uuids.address(uuid)))
                .text("type", "document")
                .text("timestamp", time.toString())
                .children("entry", all);
    }

    private static FhirElement entry(String address, FhirElement resource) {
        return FhirElement.element().text("fullUrl", address).child("resource", resource);
    }

    private FhirElement meta(String type) {
        return FhirElement.element()
                .texts("profile", IpsProfiles.of(meetsIps, type))
                .children("security", highest.label());
    }

    private FhirElement patient() {
        return RecordResources.patient(summary.patient(), summary.demographics(), addresses)
                .withNarrative(Narratives.patient(summary));
    }

    /** The same for each document about a person, as the draft asks of business identifiers. */
    private String compositionUuid() {
        return addresses.uuid("composition");
    }

    private String compositionAddress() {
        return Uuids.address(compositionUuid());
    }

    private FhirElement composition() {
        String title =
                "Shared Care Record Patient Summary as at "
                        + ReadableDate.of(time.atOffset(ZoneOffset.UTC).toLocalDate());
        return FhirElement.resource("Composition")
                .text("id", compositionUuid())
                .child("meta", meta("Composition"))
                .text("language", "en-GB")
                .child("text", Narratives.document(summary, silent, moment, title, time))
                .child(
                        "identifier",
                        FhirElement.element()
                                .text("system", FhirSystems.OWN + "summary")
                                .text("value", compositionUuid()))
                .text("status", "final")
                .child("type", type())
                .child("subject", FhirElement.element().text("reference", addresses.patient()))
                .text("date", time.toString())
                .children("author", List.of(SharedRecord.reference()))
                .text("title", title)
                .text("confidentiality", highest.name())
                .children("event", List.of(event()))
                .children("section", sections());
    }

    private static FhirElement type() {
        return FhirElement.element()
                .children(
                        "coding",
                        List.of(
                                FhirElement.element()
                                        .text("system", LOINC)
                                        .text("code", "60591-5")
                                        .text("display", "Patient summary Document")));
    }

    /** The care that is told of, until the time of the document. */
    private FhirElement event() {
        FhirElement code =
                FhirElement.element()
                        .children(
                                "coding",
                                List.of(
                                        FhirElement.element()
                                                .text("system", ACT_CLASS)
                                                .text("code", "PCPR")
                                                .text("display", "care provision")));
        return FhirElement.element()
                .children("code", List.of(code))
                .child("period", FhirElement.element().text("end", time.toString()));
    }

    private List<FhirElement> sections() {
        List<FhirElement> sections = new ArrayList<>();
        for (DocumentSection section : DocumentSection.values()) {
            var resource =
                    new SectionResource(
                            section,
                            DocumentEntries.parts(section, summary),
                            flags.stream().filter(flag -> flag.section() == section).toList());
            if (resource.isPresent()) {
                sections.add(resource.element(summary.patient(), addresses));
            }
        }
        return sections;
    }
}
