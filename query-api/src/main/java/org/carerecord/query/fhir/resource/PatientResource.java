package org.carerecord.query.fhir.resource;

import java.util.ArrayList;
import java.util.List;
import org.carerecord.event.Concept;
import org.carerecord.event.Demographics;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.id.ResourceIds;

/** The person as Patient: under the number asked for, as the source that says it holds them. */
final class PatientResource {

    private static final String BIRTH_TIME =
            "http://hl7.org/fhir/StructureDefinition/patient-birthTime";

    /** BCP 47. */
    private static final String LANGUAGES = "urn:ietf:bcp:47";

    private static final BoundCode GENDER = BoundCode.orUnknown("male", "female", "other");

    private PatientResource() {}

    /** A person of whom no source says more than the number. */
    static FhirElement of(NhsNumber patient, ResourceIds ids) {
        return FhirElement.resource("Patient")
                .text("id", ids.of(patient))
                .children("identifier", List.of(nhsNumber(patient)));
    }

    static FhirElement of(NhsNumber patient, Demographics body, Envelope envelope) {
        List<FhirElement> identifiers = new ArrayList<>();
        identifiers.add(nhsNumber(patient));
        identifiers.addAll(envelope.identifiers());
        body.identifiers().forEach(other -> identifiers.add(Contacts.identifier(other)));
        FhirElement resource =
                FhirElement.resource("Patient")
                        .text("id", envelope.references().ids().of(patient))
                        .child("meta", envelope.meta())
                        .children("contained", envelope.withAuthor(List.of()))
                        .children("extension", envelope.extensionsWithAuthor().list())
                        .children("identifier", identifiers)
                        .children("name", Contacts.names(body.names()))
                        .children("telecom", Contacts.contacts(body.contacts()));
        if (body.gender() != null && !body.gender().isBlank()) {
            GENDER.required(resource, "gender", body.gender());
        }
        Times.date(resource, "birthDate", body.birthDate(), BIRTH_TIME);
        deceased(resource, body);
        return resource.children("address", Contacts.addresses(body.addresses()))
                .children("communication", languages(body))
                .children("generalPractitioner", practice(body))
                .child("managingOrganization", envelope.organisation());
    }

    private static FhirElement nhsNumber(NhsNumber patient) {
        return Envelope.identifier(FhirSystems.NHS_NUMBER, patient.digits());
    }

    /** R4 has room for the moment or for the mere statement. */
    private static void deceased(FhirElement resource, Demographics body) {
        if (body.deceasedAt() != null) {
            Times.dateTime(resource, "deceasedDateTime", body.deceasedAt());
        } else if (body.deceased() != null) {
            resource.flag("deceasedBoolean", body.deceased());
        }
    }

    private static List<FhirElement> languages(Demographics body) {
        return body.languages().stream().map(PatientResource::language).toList();
    }

    /** R4 allows no other codes of languages: the source's go into an extension. */
    private static FhirElement language(Concept language) {
        boolean isCoded =
                language.codings().isEmpty()
                        || language.codings().stream()
                                .anyMatch(coding -> LANGUAGES.equals(coding.system()));
        return isCoded
                ? FhirElement.element().child("language", Concepts.concept(language))
                : FhirElement.element()
                        .children(
                                "extension",
                                new Extensions()
                                        .concept(Extensions.own("source-language"), language)
                                        .list())
                        .child("language", Concepts.ofText(language.words()));
    }

    private static List<FhirElement> practice(Demographics body) {
        return body.gpPractice() == null
                ? List.of()
                : List.of(Envelope.organisation(body.gpPractice()));
    }
}
