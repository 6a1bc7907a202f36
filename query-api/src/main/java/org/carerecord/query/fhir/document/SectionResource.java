package org.carerecord.query.fhir.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.record.Absence;
import org.carerecord.record.Item;
import org.carerecord.record.SummarySection;

/** A section of the Composition: title, code, narrative, entries, and why there are none. */
final class SectionResource {

    private static final String LOINC = "http://loinc.org";

    private final DocumentSection section;
    private final List<SummarySection> parts;
    private final List<DerivedFlag> flags;

    /**
     * A section.
     *
     * @param parts the sections of the summary that it shows, in its order
     * @param flags the flags derived for it
     */
    SectionResource(DocumentSection section, List<SummarySection> parts, List<DerivedFlag> flags) {
        this.section = section;
        this.parts = parts;
        this.flags = flags;
    }

    /**
     * Whether the document has it. A section that is not required is left out where it is merely
     * empty (NHSE draft, General Guidance); where something may be hidden in it, it is there and
     * says so.
     */
    boolean isPresent() {
        return section.isRequired()
                || !flags.isEmpty()
                || parts.stream().anyMatch(SectionResource::hasSomethingToSay);
    }

    private static boolean hasSomethingToSay(SummarySection part) {
        return part.more()
                || part.disputed()
                || part.absence().map(SectionResource::mayHide).orElse(true);
    }

    private static boolean mayHide(Absence absence) {
        return switch (absence) {
            case NONE_RECORDED, NOT_SHARED -> false;
            case OLDER_ONLY, SOURCE_SILENT, QUARANTINED -> true;
        };
    }

    /** The element of the Composition. */
    FhirElement element(NhsNumber patient, Addresses addresses) {
        return FhirElement.element()
                .text("title", section.heading().title())
                .child("code", code())
                .child("text", new SectionNarrative(section, patient, addresses).of(parts, flags))
                .children(
                        "entry",
                        Stream.concat(
                                        flags.stream()
                                                .map(flag -> Uuids.address(flag.uuid(addresses))),
                                        entries(addresses))
                                .map(address -> FhirElement.element().text("reference", address))
                                .toList())
                .child("emptyReason", emptyReason());
    }

    private FhirElement code() {
        FhirElement code = FhirElement.element();
        section.codeDisplay()
                .ifPresent(display ->
                        code.children(
                                "coding",
                                List.of(
                                        FhirElement.element()
                                                .text("system", LOINC)
                                                .text("code", section.heading().code())
                                                .text("display", display))));
        return code.text("text", section.heading().title());
    }

    private Stream<String> entries(Addresses addresses) {
        return parts.stream()
                .flatMap(part -> part.items().stream())
                .flatMap(item -> addressesOf(item, addresses).stream())
                .distinct();
    }

    private static List<String> addressesOf(Item item, Addresses addresses) {
        List<String> all = new ArrayList<>();
        DocumentEntries.of(item).forEach(entry -> all.add(addresses.of(entry)));
        return all;
    }

    /** FHIR allows a reason only where there are no entries at all (R4, invariant cmp-2). */
    private FhirElement emptyReason() {
        boolean isEmpty =
                flags.isEmpty() && parts.stream().allMatch(part -> part.items().isEmpty());
        Optional<Absence> absence =
                parts.reversed().stream().findFirst().flatMap(SummarySection::absence);
        return isEmpty && absence.isPresent()
                ? EmptyReason.of(section, absence.get())
                : FhirElement.element();
    }
}
