package org.carerecord.ingest.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsLinked.Kind;
import org.carerecord.identity.NhsNumber;
import org.carerecord.ingest.fhir.PatientIdentities.Identified;
import org.carerecord.ingest.fhir.PatientIdentities.Identity;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.PatientLinkComponent;
import org.hl7.fhir.r4.model.Reference;

/**
 * Which other numbers a Patient's links say are the same person. FHIR R4's {@code replaced-by} and
 * {@code replaces} say that one record must be used instead of another; {@code refer} and {@code
 * seealso} keep both in use and link nothing here.
 */
final class NumberLinks {

    private static final String REPLACED_BY = "replaced-by";
    private static final String REPLACES = "replaces";

    private final Targets targets;
    private final PatientIdentities patients;

    NumberLinks(Targets targets, PatientIdentities patients) {
        this.targets = targets;
        this.patients = patients;
    }

    /**
     * A link of two numbers.
     *
     * @param survivor the number that replaces the other
     * @param statement the link, stated under the survivor
     * @param other entry id of the other Patient; empty where the Bundle does not hold it
     */
    record NumberLink(NhsNumber survivor, PatientsLinked statement, String other) {}

    /** The links of a Patient; one that cannot be told is a problem of the reading. */
    List<NumberLink> of(Patient patient, NhsNumber own, Reading reading) {
        List<NumberLink> links = new ArrayList<>();
        for (PatientLinkComponent link : patient.getLink()) {
            String type = DataTypes.text(link.getTypeElement());
            if (REPLACED_BY.equals(type) || REPLACES.equals(type)) {
                other(link.getOther(), reading)
                        // Two resources of one number are one patient already.
                        .filter(other -> !other.number().equals(own))
                        .map(other -> link(own, other, REPLACES.equals(type)))
                        .ifPresent(links::add);
            }
        }
        return links;
    }

    private static NumberLink link(NhsNumber own, Other other, boolean survives) {
        NhsNumber survivor = survives ? own : other.number();
        NhsNumber superseded = survives ? other.number() : own;
        return new NumberLink(
                survivor, new PatientsLinked(superseded, Kind.MERGED, null), other.patient());
    }

    private Optional<Other> other(Reference reference, Reading reading) {
        String patient =
                targets.entry(reference, "Patient").flatMap(BundleEntry::entryId).orElse("");
        Identity identity = patient.isEmpty() ? patients.named(reference) : patients.of(patient);
        return switch (identity) {
            case Identified(var claim) -> Optional.of(new Other(claim.number(), patient));
            case PatientIdentities.Unidentified _ -> {
                reading.problem(
                        "link.other",
                        "Expected a Patient of the Bundle who has an acceptable NHS number, or a"
                                + " reference whose identifier is one");
                yield Optional.empty();
            }
        };
    }

    private record Other(NhsNumber number, String patient) {}
}
