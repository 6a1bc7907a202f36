package org.carerecord.query.fhir.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.carerecord.event.Body;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.ServicePackage;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.resource.Confidentiality;
import org.carerecord.query.fhir.resource.FhirSystems;
import org.carerecord.query.words.HarmlessText;
import org.carerecord.record.Entry;
import org.carerecord.record.Heading;
import org.carerecord.record.Summary;

/**
 * A Flag that no source states and that follows from what sources state (NHSE draft, Social Care
 * and Legal information): the person is known to social care; somebody has power of attorney. That
 * nothing is stated derives nothing.
 *
 * @param section the section that it belongs to
 * @param code what it flags, as a code of this system
 * @param title what it flags, for people
 * @param basis the entries that it follows from, at least one
 */
record DerivedFlag(DocumentSection section, String code, String title, List<Entry> basis) {

    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/flag-category";
    private static final String DETAIL = "http://hl7.org/fhir/StructureDefinition/flag-detail";
    private static final String ROLE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
    private static final String ATTORNEY = "POWATT";
    private static final String IN_WORDS = "power of attorney";

    /** Copies the list. */
    DerivedFlag {
        basis = List.copyOf(basis);
    }

    /** The flags that follow from a summary. */
    static List<DerivedFlag> of(Summary summary) {
        List<DerivedFlag> flags = new ArrayList<>();
        List<Entry> care =
                stated(summary, List.of(Heading.SOCIAL_CARE), ServicePackage.class::isInstance);
        if (!care.isEmpty()) {
            flags.add(
                    new DerivedFlag(
                            DocumentSection.SOCIAL_CARE,
                            "known-to-social-care",
                            "Known to social care",
                            care));
        }
        List<Entry> attorneys =
                stated(
                        summary,
                        List.of(Heading.LEGAL, Heading.PERSONAL_CONTACTS),
                        DerivedFlag::statesPowerOfAttorney);
        if (!attorneys.isEmpty()) {
            flags.add(
                    new DerivedFlag(
                            DocumentSection.LEGAL,
                            "power-of-attorney",
                            "Power of attorney is recorded",
                            attorneys));
        }
        return flags;
    }

    private static List<Entry> stated(
            Summary summary, List<Heading> headings, Predicate<Body> states) {
        return summary.sections().stream()
                .filter(section -> headings.contains(section.heading()))
                .flatMap(section -> section.items().stream())
                .flatMap(item -> DocumentEntries.of(item).stream())
                .filter(entry -> states.test(entry.event().body()))
                .toList();
    }

    private static boolean statesPowerOfAttorney(Body body) {
        return switch (body) {
            case LegalInformation legal -> namesAttorney(legal.type());
            case ContactPerson contact ->
                    contact.relationships().stream().anyMatch(DerivedFlag::namesAttorney)
                            || Optional.ofNullable(contact.role())
                                    .filter(DerivedFlag::namesAttorney)
                                    .isPresent();
            case Body _ -> false;
        };
    }

    /** By HL7's code of the role (POWATT, HPOWATT and others), or in words that do not deny it. */
    private static boolean namesAttorney(Concept concept) {
        String words = concept.words().toLowerCase(Locale.ROOT).strip();
        return concept.codings().stream().anyMatch(DerivedFlag::isAttorney)
                || (words.contains(IN_WORDS) && !words.startsWith("no "));
    }

    private static boolean isAttorney(Coding coding) {
        return ROLE.equals(coding.system())
                && coding.code() != null
                && coding.code().endsWith(ATTORNEY);
    }

    /** Who states what it follows from, each once, in a sentence. */
    String basisWords() {
        String by = String.join(", ", basis.stream().map(DerivedFlag::who).distinct().toList());
        return "Follows from what is recorded by " + HarmlessText.line(by) + ".";
    }

    private static String who(Entry entry) {
        String organisation = entry.event().organisation().value();
        return entry.event().body() instanceof ServicePackage care && care.provider() != null
                ? care.provider() + " (" + organisation + ")"
                : organisation;
    }

    /** The UUID of the Flag: the same each time for a person. */
    String uuid(Addresses addresses) {
        return addresses.uuid("derived-flag/" + code);
    }

    /** The Flag; its details lead to the entries that it follows from. */
    FhirElement resource(Addresses addresses) {
        String uuid = uuid(addresses);
        return FhirElement.resource("Flag")
                .text("id", uuid)
                .child(
                        "meta",
                        FhirElement.element()
                                .children("security", Confidentiality.highest(basis).label()))
                .children(
                        "extension",
                        basis.stream()
                                .map(entry ->
                                        FhirElement.element()
                                                .text("url", DETAIL)
                                                .child("valueReference", to(addresses.of(entry))))
                                .toList())
                .children(
                        "identifier",
                        List.of(
                                FhirElement.element()
                                        .text("system", FhirSystems.OWN + "derived-flag")
                                        .text("value", uuid)))
                .text("status", "active")
                .children("category", List.of(category()))
                .child("code", FhirElement.element().text("text", title))
                .child("subject", to(addresses.patient()))
                .child("author", SharedRecord.reference());
    }

    private static FhirElement category() {
        return FhirElement.element()
                .children(
                        "coding",
                        List.of(
                                FhirElement.element()
                                        .text("system", CATEGORY)
                                        .text("code", "admin")
                                        .text("display", "Administrative")));
    }

    private static FhirElement to(String address) {
        return FhirElement.element().text("reference", address);
    }
}
