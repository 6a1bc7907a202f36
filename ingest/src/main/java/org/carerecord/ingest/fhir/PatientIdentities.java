package org.carerecord.ingest.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carerecord.identity.NhsNumber;
import org.carerecord.ingest.fhir.BundleResources.Understood;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** Which NHS number each Patient of a Bundle has, or why none. */
final class PatientIdentities {

    /** FHIR UK Core's system of NHS numbers. */
    static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

    private final NumberPolicy policy;
    private final Map<String, Identity> identities = new HashMap<>();

    private PatientIdentities(NumberPolicy policy) {
        this.policy = policy;
    }

    /** Whether a patient has a number. */
    sealed interface Identity {}

    /** The patient has this number. */
    record Identified(NumberClaim claim) implements Identity {}

    /** The patient has none that is acceptable. */
    record Unidentified(String reason) implements Identity {}

    static PatientIdentities of(
            List<BundleEntry> entries, BundleResources resources, NumberPolicy policy) {
        var identities = new PatientIdentities(policy);
        for (BundleEntry entry : entries) {
            if ("Patient".equals(entry.type()) && entry.entryId().isPresent()) {
                identities.note(entry.entryId().get(), identities.identify(entry, resources));
            }
        }
        return identities;
    }

    /** Whether the Bundle holds any Patient that can be referred to. */
    boolean isEmpty() {
        return identities.isEmpty();
    }

    /** The identity of a Patient of the Bundle. */
    Identity of(String patient) {
        Identity identity = identities.get(patient);
        return identity == null
                ? new Unidentified("subject: Expected a reference to a Patient of the Bundle")
                : identity;
    }

    /** The identity of whom a reference names by an NHS number. */
    Identity named(Reference reference) {
        Identifier identifier = reference.getIdentifier();
        return NHS_NUMBER.equals(identifier.getSystem()) && identifier.hasValue()
                ? given(identifier.getValue())
                : new Unidentified("Expected an NHS number");
    }

    /** The numbers the Bundle's patients claim, by entry id of the Patient. */
    Map<String, NumberClaim> claims() {
        Map<String, NumberClaim> claims = new HashMap<>();
        identities.forEach((patient, identity) -> {
            if (policy.assign() && identity instanceof Identified identified) {
                claims.put(patient, identified.claim());
            }
        });
        return claims;
    }

    private void note(String patient, Identity identity) {
        Identity other = identities.putIfAbsent(patient, identity);
        if (other != null && !other.equals(identity)) {
            identities.put(
                    patient,
                    new Unidentified(
                            "Patient: Expected one NHS number, but several Patients of the same id"
                                    + " differ in it; give each patient an id of their own"));
        }
    }

    private Identity identify(BundleEntry entry, BundleResources resources) {
        if (resources.parse(entry) instanceof Understood(Patient patient, _)) {
            return identify(patient, entry);
        }
        return new Unidentified("Patient: Expected a Patient of FHIR R4; correct the resource");
    }

    private Identity identify(Patient patient, BundleEntry entry) {
        List<String> numbers =
                patient.getIdentifier().stream()
                        .filter(identifier -> NHS_NUMBER.equals(identifier.getSystem()))
                        .filter(identifier -> identifier.getUse() != IdentifierUse.OLD)
                        .filter(Identifier::hasValue)
                        .map(Identifier::getValue)
                        .distinct()
                        .toList();
        if (numbers.size() > 1) {
            return new Unidentified(
                    "Patient.identifier: Expected one NHS number, but there are several; mark"
                            + " former ones as old");
        }
        return numbers.isEmpty() ? withoutNumber(patient, entry) : given(numbers.getFirst());
    }

    private Identity given(String number) {
        return switch (NhsNumber.check(number, policy.testRange())) {
            case NhsNumber.Valid valid -> new Identified(NumberAssignment.given(valid.number()));
            case NhsNumber.Invalid invalid ->
                    new Unidentified(
                            "Patient.identifier (NHS number): "
                                    + invalid.rule().sentence()
                                    + "; "
                                    + invalid.rule().fix());
        };
    }

    private Identity withoutNumber(Patient patient, BundleEntry entry) {
        if (!policy.assign()) {
            return new Unidentified(
                    "Patient.identifier: Expected an NHS number (system "
                            + NHS_NUMBER
                            + "), but there is none; give it, or for made-up patients only load"
                            + " with --assign-nhs-numbers");
        }
        String own =
                patient.getIdentifier().stream()
                        .filter(Identifier::hasValue)
                        .filter(identifier -> !NHS_NUMBER.equals(identifier.getSystem()))
                        .map(DataTypes::token)
                        .findFirst()
                        .orElseGet(() -> entry.entryId().orElseThrow());
        return new Identified(NumberAssignment.of(own));
    }
}
