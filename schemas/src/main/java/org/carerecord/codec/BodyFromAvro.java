package org.carerecord.codec;

import java.util.function.Function;
import org.carerecord.event.Allergy;
import org.carerecord.event.Attachment;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.Condition;
import org.carerecord.event.Demographics;
import org.carerecord.event.Device;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Encounter;
import org.carerecord.event.HospitalStay;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.Observation;
import org.carerecord.event.Procedure;

/**
 * Reads bodies from Avro's binary encoding: each field in the order of the schema, which is the
 * order of the components too. The one translation in this direction.
 */
final class BodyFromAvro {

    private BodyFromAvro() {}

    /** How bodies of one of today's kinds are read. */
    static Function<AvroBytes, Body> reader(String kind) {
        return switch (kind) {
            case "DemographicsBody" -> BodyFromAvro::demographics;
            case "ConditionBody" -> BodyFromAvro::condition;
            case "AllergyBody" -> BodyFromAvro::allergy;
            case "MedicationBody" -> BodyFromAvro::medication;
            case "ObservationBody" -> BodyFromAvro::observation;
            case "DiagnosticReportBody" -> BodyFromAvro::report;
            case "ImmunisationBody" -> BodyFromAvro::immunisation;
            case "ProcedureBody" -> BodyFromAvro::procedure;
            case "EncounterBody" -> BodyFromAvro::encounter;
            case "CarePlanBody" -> BodyFromAvro::carePlan;
            case "DeviceBody" -> BodyFromAvro::device;
            case "DocumentReferenceBody" -> BodyFromAvro::document;
            case "AlertBody" -> CareFromAvro::alert;
            case "AdvanceDecisionBody" -> CareFromAvro::advanceDecision;
            case "LegalInformationBody" -> CareFromAvro::legalInformation;
            case "ServicePackageBody" -> CareFromAvro::servicePackage;
            case "ReferralBody" -> CareFromAvro::referral;
            case "AppointmentBody" -> CareFromAvro::appointment;
            case "ContactPersonBody" -> CareFromAvro::contactPerson;
            case "FamilyHistoryBody" -> CareFromAvro::familyHistory;
            case "PatientsLinkedBody" -> IdentityFromAvro::linked;
            case "PatientsUnlinkedBody" -> IdentityFromAvro::unlinked;
            case "NumberReissuedBody" -> IdentityFromAvro::reissued;
            default ->
                    throw new IllegalStateException(
                            "Expected to know every kind of body, but not: " + kind);
        };
    }

    private static Demographics demographics(AvroBytes in) {
        return new Demographics(
                in.list(BodyFromAvro::name),
                ValueFromAvro.time("body.birthDate", in),
                in.optionalText(),
                in.optionalFlag(),
                ValueFromAvro.time("body.deceasedAt", in),
                PersonFromAvro.addresses(in),
                PersonFromAvro.contacts(in),
                in.list(BodyFromAvro::identifier),
                ValueFromAvro.concepts(in),
                in.optionalText());
    }

    private static Demographics.Identifier identifier(AvroBytes in) {
        return new Demographics.Identifier(in.optionalText(), in.text());
    }

    private static Demographics.Name name(AvroBytes in) {
        return new Demographics.Name(
                in.optionalText(), in.optionalText(), in.texts(), in.texts(), in.optionalText());
    }

    private static Condition condition(AvroBytes in) {
        return new Condition(
                ValueFromAvro.concept(in),
                in.optionalWord(),
                in.optionalWord(),
                ValueFromAvro.concepts(in),
                ValueFromAvro.optional(in),
                ValueFromAvro.when("body.onset", in),
                ValueFromAvro.when("body.abatement", in),
                ValueFromAvro.time("body.recorded", in),
                in.texts());
    }

    private static Allergy allergy(AvroBytes in) {
        return new Allergy(
                ValueFromAvro.concept(in),
                in.optionalWord(),
                in.optionalWord(),
                in.optionalWord(),
                in.texts(),
                in.optionalText(),
                ValueFromAvro.when("body.onset", in),
                ValueFromAvro.time("body.recorded", in),
                ValueFromAvro.time("body.lastOccurrence", in),
                in.list(BodyFromAvro::reaction),
                in.texts());
    }

    private static Allergy.Reaction reaction(AvroBytes in) {
        return new Allergy.Reaction(
                ValueFromAvro.optional(in),
                ValueFromAvro.concepts(in),
                in.optionalText(),
                ValueFromAvro.time("body.reactions.onset", in),
                in.optionalText());
    }

    private static Medication medication(AvroBytes in) {
        return new Medication(
                ValueFromAvro.concept(in),
                in.optionalWord(),
                in.optionalWord(),
                ValueFromAvro.optional(in),
                ValueFromAvro.time("body.authored", in),
                ValueFromAvro.when("body.validity", in),
                in.texts(),
                ValueFromAvro.concepts(in),
                in.texts(),
                ValueFromAvro.time("body.lastIssued", in),
                ValueFromAvro.time("body.discontinued", in));
    }

    private static Observation observation(AvroBytes in) {
        return new Observation(
                ValueFromAvro.concept(in),
                in.optionalWord(),
                ValueFromAvro.concepts(in),
                ValueFromAvro.when("body.effective", in),
                ValueFromAvro.time("body.issued", in),
                ValueFromAvro.value(in),
                ValueFromAvro.optional(in),
                ValueFromAvro.concepts(in),
                in.list(ValueFromAvro::range),
                in.list(BodyFromAvro::component),
                ValueFromAvro.optional(in),
                ValueFromAvro.optional(in),
                in.texts(),
                in.texts());
    }

    private static Observation.Component component(AvroBytes in) {
        return new Observation.Component(
                ValueFromAvro.concept(in),
                ValueFromAvro.value(in),
                ValueFromAvro.optional(in),
                ValueFromAvro.concepts(in),
                in.list(ValueFromAvro::range));
    }

    private static DiagnosticReport report(AvroBytes in) {
        return new DiagnosticReport(
                ValueFromAvro.concept(in),
                in.optionalWord(),
                ValueFromAvro.concepts(in),
                ValueFromAvro.when("body.effective", in),
                ValueFromAvro.time("body.issued", in),
                in.optionalText(),
                ValueFromAvro.concepts(in),
                in.texts(),
                in.list(BodyFromAvro::attachment));
    }

    private static Immunisation immunisation(AvroBytes in) {
        return new Immunisation(
                ValueFromAvro.concept(in),
                in.optionalWord(),
                ValueFromAvro.optional(in),
                ValueFromAvro.when("body.occurrence", in),
                ValueFromAvro.time("body.recorded", in),
                in.optionalFlag(),
                in.optionalText(),
                ValueFromAvro.optional(in),
                ValueFromAvro.optional(in),
                in.texts(),
                ValueFromAvro.concepts(in),
                in.texts());
    }

    private static Procedure procedure(AvroBytes in) {
        return new Procedure(
                ValueFromAvro.concept(in),
                in.optionalWord(),
                ValueFromAvro.optional(in),
                ValueFromAvro.when("body.performed", in),
                ValueFromAvro.concepts(in),
                ValueFromAvro.concepts(in),
                ValueFromAvro.optional(in),
                in.texts());
    }

    private static Encounter encounter(AvroBytes in) {
        return new Encounter(
                ValueFromAvro.concepts(in),
                in.optional(ValueFromAvro::coding),
                in.optionalWord(),
                ValueFromAvro.when("body.period", in),
                ValueFromAvro.concepts(in),
                in.texts(),
                in.optionalText(),
                ValueFromAvro.optional(in),
                ValueFromAvro.optional(in),
                in.optionalWord(),
                in.texts(),
                in.optional(BodyFromAvro::stay));
    }

    private static HospitalStay stay(AvroBytes in) {
        return new HospitalStay(
                ValueFromAvro.optional(in),
                ValueFromAvro.optional(in),
                in.list(legal ->
                        new HospitalStay.LegalStatus(
                                ValueFromAvro.optional(legal), ValueFromAvro.concept(legal))),
                ValueFromAvro.optional(in),
                in.optionalText(),
                in.optionalWord());
    }

    private static CarePlan carePlan(AvroBytes in) {
        return new CarePlan(
                in.optionalText(),
                ValueFromAvro.concepts(in),
                in.optionalText(),
                in.optionalText(),
                ValueFromAvro.when("body.period", in),
                ValueFromAvro.time("body.created", in),
                in.optionalText(),
                in.list(BodyFromAvro::activity),
                in.texts(),
                in.texts());
    }

    private static CarePlan.Activity activity(AvroBytes in) {
        return new CarePlan.Activity(
                ValueFromAvro.optional(in), in.optionalText(), in.optionalText());
    }

    private static Device device(AvroBytes in) {
        return new Device(
                ValueFromAvro.concept(in),
                in.optionalText(),
                in.texts(),
                in.texts(),
                in.optionalText(),
                in.optionalText(),
                in.optionalText(),
                in.optionalText(),
                ValueFromAvro.time("body.manufactured", in),
                ValueFromAvro.time("body.expires", in),
                in.texts());
    }

    private static DocumentReference document(AvroBytes in) {
        return new DocumentReference(
                ValueFromAvro.concept(in),
                in.optionalText(),
                in.optionalText(),
                ValueFromAvro.concepts(in),
                ValueFromAvro.time("body.date", in),
                in.optionalText(),
                in.optionalText(),
                in.list(BodyFromAvro::attachment));
    }

    private static Attachment attachment(AvroBytes in) {
        return new Attachment(
                in.optionalText(), in.optionalText(), in.optionalText(), in.optionalBinary());
    }
}
