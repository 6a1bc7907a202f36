package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerecord.event.Concept;
import org.carerecord.event.HospitalStay;
import org.carerecord.event.HospitalStay.LegalStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterHospitalizationComponent;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/**
 * How an admission began and ended, as R4 and the extensions of UK Core tell it. Neither has a
 * place for a specialty on discharge of its own.
 */
final class HospitalStays {

    private static final String UK_CORE =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-";

    /** UK Core, version 2.3.0: of the hospitalization. */
    private static final String ADMISSION_METHOD = UK_CORE + "AdmissionMethod";

    /** UK Core, version 2.3.0: of the Encounter; taken from the hospitalization too. */
    private static final String DISCHARGE_METHOD = UK_CORE + "DischargeMethod";

    /** UK Core, version 1.2.0: of the Encounter, one for admission and one for discharge. */
    private static final String LEGAL_STATUS = UK_CORE + "LegalStatus";

    private HospitalStays() {}

    /** What is told; null where nothing is. */
    static @Nullable HospitalStay of(Encounter resource, Reading reading) {
        EncounterHospitalizationComponent told = resource.getHospitalization();
        Optional<NamedPlace> destination =
                NamedPlace.withAddress(told.getDestination(), "Location", reading);
        var stay =
                new HospitalStay(
                        DataTypes.ofExtensions(told.getExtensionsByUrl(ADMISSION_METHOD)),
                        DataTypes.optional(told.getAdmitSource()),
                        legalStatuses(resource),
                        DataTypes.ofExtensions(
                                Stream.concat(
                                                resource
                                                        .getExtensionsByUrl(DISCHARGE_METHOD)
                                                        .stream(),
                                                told.getExtensionsByUrl(DISCHARGE_METHOD).stream())
                                        .toList()),
                        destination.map(NamedPlace::words).orElse(null),
                        destination.map(NamedPlace::identifier).orElse(null));
        return stay.isEmpty() ? null : stay;
    }

    private static List<LegalStatus> legalStatuses(Encounter resource) {
        return resource.getExtensionsByUrl(LEGAL_STATUS).stream()
                .flatMap(extension -> legalStatus(extension).stream())
                .toList();
    }

    private static Optional<LegalStatus> legalStatus(Extension extension) {
        Concept classification =
                DataTypes.ofExtensions(extension.getExtensionsByUrl("legalStatusClassification"));
        return classification == null
                ? Optional.empty()
                : Optional.of(
                        new LegalStatus(
                                DataTypes.ofExtensions(
                                        extension.getExtensionsByUrl("legalStatusContext")),
                                classification));
    }
}
