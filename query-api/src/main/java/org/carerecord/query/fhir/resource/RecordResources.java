package org.carerecord.query.fhir.resource;

import java.util.Optional;
import org.carerecord.event.Allergy;
import org.carerecord.event.Body;
import org.carerecord.event.Condition;
import org.carerecord.event.Demographics;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.record.Entry;

/** The record's entries as FHIR R4 resources. */
public final class RecordResources {

    private RecordResources() {}

    /**
     * The resource of an entry that stands, under the entry's own id.
     *
     * @param entry no statement about numbers: FHIR has no resource for those
     */
    public static FhirElement of(Entry entry, References references) {
        var envelope = new Envelope(entry, references);
        return switch (entry.event().body()) {
            case Condition body -> ConditionResource.of(body, envelope);
            case Allergy body -> AllergyResource.of(body, envelope);
            case Body.Unknown body -> UnknownResource.of(body, envelope);
            case Body _ ->
                    throw new IllegalArgumentException("Expected a kind that has a resource");
        };
    }

    /**
     * The patient, under the number asked for.
     *
     * @param demographics the entry that says who the person is; empty where no source has
     */
    public static FhirElement patient(
            NhsNumber patient, Optional<Entry> demographics, References references) {
        return demographics
                .filter(entry -> entry.event().body() instanceof Demographics)
                .map(entry ->
                        PatientResource.of(
                                patient,
                                (Demographics) entry.event().body(),
                                new Envelope(entry, references)))
                .orElseGet(() -> PatientResource.of(patient));
    }

    /** The id of the patient's resource, which does not show the number. */
    public static String patientId(NhsNumber patient) {
        return PatientResource.id(patient);
    }

    /** The type of the resource that an entry becomes; empty for a statement about numbers. */
    public static Optional<String> typeOf(Entry entry) {
        return ResourceTypes.of(entry.event());
    }
}
