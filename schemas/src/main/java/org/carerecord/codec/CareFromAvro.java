package org.carerecord.codec;

import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Appointment;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;

/** Reads what is told of the person's care and circumstances from Avro's binary encoding. */
final class CareFromAvro {

    private CareFromAvro() {}

    static Alert alert(AvroBytes in) {
        return new Alert(
                ValueFromAvro.concept(in),
                ValueFromAvro.concepts(in),
                in.optionalText(),
                ValueFromAvro.optional(in),
                ValueFromAvro.when("body.period", in),
                ValueFromAvro.time("body.recorded", in),
                in.texts());
    }

    static AdvanceDecision advanceDecision(AvroBytes in) {
        return new AdvanceDecision(
                ValueFromAvro.concept(in),
                ValueFromAvro.optional(in),
                in.optionalText(),
                ValueFromAvro.time("body.made", in),
                ValueFromAvro.time("body.reviewBy", in),
                in.optionalText(),
                in.optionalText(),
                in.optionalText(),
                in.texts());
    }

    static LegalInformation legalInformation(AvroBytes in) {
        return new LegalInformation(
                ValueFromAvro.concept(in),
                in.optionalText(),
                ValueFromAvro.when("body.period", in),
                in.texts(),
                in.optionalText(),
                in.texts());
    }

    static ServicePackage servicePackage(AvroBytes in) {
        return new ServicePackage(
                ValueFromAvro.concept(in),
                ValueFromAvro.concepts(in),
                in.optionalText(),
                ValueFromAvro.when("body.period", in),
                in.optionalText(),
                in.optionalText(),
                in.optionalText(),
                ValueFromAvro.concepts(in),
                in.texts(),
                in.optionalWord());
    }

    static Referral referral(AvroBytes in) {
        return new Referral(
                ValueFromAvro.concept(in),
                in.optionalText(),
                in.optionalText(),
                in.optionalText(),
                ValueFromAvro.time("body.authored", in),
                ValueFromAvro.optional(in),
                in.optionalText(),
                in.optionalText(),
                ValueFromAvro.concepts(in),
                ValueFromAvro.when("body.occurrence", in),
                in.texts());
    }

    static Appointment appointment(AvroBytes in) {
        return new Appointment(
                ValueFromAvro.concepts(in),
                in.optionalText(),
                ValueFromAvro.when("body.period", in),
                ValueFromAvro.optional(in),
                ValueFromAvro.concepts(in),
                in.texts(),
                in.texts(),
                in.optionalText(),
                in.optionalText(),
                in.texts());
    }

    static ContactPerson contactPerson(AvroBytes in) {
        return new ContactPerson(
                in.optionalText(),
                ValueFromAvro.concepts(in),
                ValueFromAvro.optional(in),
                in.optionalText(),
                in.optionalText(),
                ValueFromAvro.when("body.period", in),
                PersonFromAvro.contacts(in),
                PersonFromAvro.addresses(in),
                in.texts());
    }

    static FamilyHistory familyHistory(AvroBytes in) {
        return new FamilyHistory(
                ValueFromAvro.concept(in),
                in.optionalText(),
                in.optionalText(),
                in.optionalText(),
                ValueFromAvro.time("body.born", in),
                in.optionalFlag(),
                ValueFromAvro.time("body.date", in),
                in.list(CareFromAvro::condition),
                in.texts());
    }

    private static FamilyHistory.RelativeCondition condition(AvroBytes in) {
        return new FamilyHistory.RelativeCondition(
                ValueFromAvro.concept(in),
                ValueFromAvro.optional(in),
                ValueFromAvro.when("body.conditions.onset", in),
                in.optionalText());
    }
}
