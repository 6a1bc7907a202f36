package org.carerecord.query.fhir.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.record.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What the resources of all kinds say of an entry around its body: id, version, receipt, feed,
 * labels, identifiers, subject, encounter, and who asserts it.
 *
 * @param entry the entry
 * @param references where references lead
 */
record Envelope(Entry entry, References references) {

    /** The source said two different things under one version of the statement. */
    private static final String IN_CONFLICT = "in-conflict";

    /** A resource begun: everything that comes before the elements of its own type. */
    FhirElement resource(String type) {
        return resource(type, List.of(), new Extensions());
    }

    FhirElement resource(String type, Extensions extensions) {
        return resource(type, List.of(), extensions);
    }

    FhirElement resource(String type, List<FhirElement> contained, Extensions extensions) {
        return FhirElement.resource(type)
                .text("id", references.ids().of(entry))
                .child("meta", meta())
                .children("contained", withAuthor(contained))
                .children("extension", extensions.list())
                .children("identifier", identifiers());
    }

    /** The author is contained where a mere reference has no room for the role. */
    List<FhirElement> withAuthor(List<FhirElement> contained) {
        return Stream.concat(contained.stream(), AuthorReference.contained(entry.event()).stream())
                .toList();
    }

    FhirElement meta() {
        ClinicalEvent event = entry.event();
        return FhirElement.element()
                .children("extension", assertedAt(event))
                .text("versionId", Long.toString(event.version()))
                .text("lastUpdated", entry.provenance().receivedAt().toString())
                .text("source", FhirSystems.FEED + entry.provenance().feed().value())
                .children(
                        "security", Labels.security(event.confidentiality(), event.sensitivities()))
                .children("tag", tags());
    }

    private static List<FhirElement> assertedAt(ClinicalEvent event) {
        return event.assertedAt() == null
                ? List.of()
                : List.of(
                        Extensions.of(Extensions.own("asserted-at"))
                                .text("valueInstant", event.assertedAt().toString()));
    }

    /**
     * Who asserts it, as the draft's guidance on provenance tags it, and whether it is disputed.
     */
    private List<FhirElement> tags() {
        List<FhirElement> tags = new ArrayList<>();
        tags.add(
                FhirElement.element()
                        .text("system", FhirSystems.ODS)
                        .text("code", entry.event().organisation().value()));
        if (entry.inConflict()) {
            tags.add(
                    FhirElement.element()
                            .text("system", FhirSystems.TAG)
                            .text("code", IN_CONFLICT)
                            .text("display", "The source said two different things"));
        }
        return tags;
    }

    /** The entry's name here, then what it is called at its source. */
    List<FhirElement> identifiers() {
        return List.of(
                identifier(FhirSystems.ENTRY, entry.id().hex()),
                identifier(FhirSystems.SOURCE_ENTRY, SourceEntry.of(entry).text()));
    }

    static FhirElement identifier(String system, String value) {
        return FhirElement.element().text("system", system).text("value", value);
    }

    /** An identifier as {@code system|value}, or a value alone; without children for none. */
    static FhirElement identifier(@Nullable String token) {
        if (token == null) {
            return FhirElement.element();
        }
        int bar = token.indexOf('|');
        return bar > 0 && Concepts.isSystem(token.substring(0, bar))
                ? identifier(token.substring(0, bar), token.substring(bar + 1))
                : FhirElement.element().text("value", token);
    }

    /** The patient. */
    FhirElement subject() {
        return FhirElement.element().text("reference", references.patient());
    }

    /** The encounter in which it was recorded; without children for none. */
    FhirElement encounter() {
        return link("Encounter", entry.event().encounter());
    }

    /** Another statement of the same source, by reference where it is to be had. */
    FhirElement link(String type, @Nullable String entryId) {
        if (entryId == null) {
            return FhirElement.element();
        }
        SourceEntry other = SourceEntry.beside(entry, entryId);
        return FhirElement.element()
                .text("reference", references.entry(type, other).orElse(null))
                .text("type", type)
                .child("identifier", identifier(FhirSystems.SOURCE_ENTRY, other.text()));
    }

    List<FhirElement> links(String type, List<String> entryIds) {
        return entryIds.stream().map(entryId -> link(type, entryId)).toList();
    }

    /** The person who recorded it; without children for none. */
    FhirElement author() {
        return AuthorReference.of(entry.event());
    }

    /** The person who recorded it, else the organisation that asserts it. */
    FhirElement authorOrOrganisation() {
        FhirElement author = author();
        return author.isEmpty() ? organisation() : author;
    }

    /** The person who recorded it and the organisation that asserts it. */
    List<FhirElement> authorAndOrganisation() {
        return List.of(author(), organisation());
    }

    /** The author, for types of resource that have no element for one. */
    Extensions extensionsWithAuthor() {
        var extensions = new Extensions();
        FhirElement author = author();
        if (!author.isEmpty()) {
            extensions.add(Extensions.of(Extensions.own("author")).child("valueReference", author));
        }
        return extensions;
    }

    /** Somebody or something that is only known in words; without children for none. */
    static FhirElement inWords(@Nullable String words) {
        return FhirElement.element().text("display", words);
    }

    /** Something known in words and by an identifier; without children for neither. */
    static FhirElement inWords(@Nullable String words, @Nullable String identifier) {
        return FhirElement.element()
                .child("identifier", identifier(identifier))
                .text("display", words);
    }

    /** The organisation that asserts it. */
    FhirElement organisation() {
        return organisation(entry.event().organisation().value());
    }

    /** An organisation by its ODS code. */
    static FhirElement organisation(String odsCode) {
        return FhirElement.element()
                .text("type", "Organization")
                .child("identifier", identifier(FhirSystems.ODS, odsCode))
                .text("display", odsCode);
    }

    static List<FhirElement> notes(List<String> notes) {
        List<FhirElement> annotations = new ArrayList<>();
        notes.forEach(note -> annotations.add(FhirElement.element().text("text", note)));
        return annotations;
    }
}
