package org.carerecord.query.fhir.resource;

import java.util.List;
import org.carerecord.event.Author;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.query.fhir.element.FhirElement;

/** The person who recorded a statement, by name and identifier; with a role, as a contained one. */
final class AuthorReference {

    private static final String ID = "author";

    private AuthorReference() {}

    /** The reference; without children for none. */
    static FhirElement of(ClinicalEvent event) {
        Author author = event.author();
        if (author == null) {
            return FhirElement.element();
        }
        boolean contained = hasRole(author);
        FhirElement who = who(author);
        if (who.isEmpty() && !contained) {
            return who;
        }
        return FhirElement.element()
                .text("reference", contained ? "#" + ID : null)
                .text("type", contained ? "PractitionerRole" : "Practitioner")
                .child("identifier", Envelope.identifier(author.identifier()))
                .text("display", author.name());
    }

    /** The author's role, to be contained in the resource; none where no role is said. */
    static List<FhirElement> contained(ClinicalEvent event) {
        Author author = event.author();
        return author == null || !hasRole(author)
                ? List.of()
                : List.of(
                        FhirElement.resource("PractitionerRole")
                                .text("id", ID)
                                .child("practitioner", who(author))
                                .child(
                                        "organization",
                                        Envelope.organisation(event.organisation().value()))
                                .children("code", List.of(Concepts.ofText(author.role()))));
    }

    private static boolean hasRole(Author author) {
        return author.role() != null && !author.role().isBlank();
    }

    private static FhirElement who(Author author) {
        return FhirElement.element()
                .child("identifier", Envelope.identifier(author.identifier()))
                .text("display", author.name());
    }
}
