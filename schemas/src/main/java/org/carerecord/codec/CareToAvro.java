package org.carerecord.codec;

import org.carerecord.avro.AdvanceDecisionBody;
import org.carerecord.avro.AlertBody;
import org.carerecord.avro.AppointmentBody;
import org.carerecord.avro.ContactPersonBody;
import org.carerecord.avro.FamilyCondition;
import org.carerecord.avro.FamilyHistoryBody;
import org.carerecord.avro.LegalInformationBody;
import org.carerecord.avro.ReferralBody;
import org.carerecord.avro.ServicePackageBody;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Appointment;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;

/** Turns what is told of the person's care and circumstances into Avro records. */
final class CareToAvro {

    private CareToAvro() {}

    static AlertBody alert(Alert body) {
        return new AlertBody(
                ValueToAvro.concept(body.code()),
                ValueToAvro.concepts(body.categories()),
                body.status(),
                ValueToAvro.optional(body.priority()),
                ValueToAvro.when(body.period()),
                ValueToAvro.time(body.recorded()),
                body.notes());
    }

    static AdvanceDecisionBody advanceDecision(AdvanceDecision body) {
        return new AdvanceDecisionBody(
                ValueToAvro.concept(body.type()),
                ValueToAvro.optional(body.decision()),
                body.status(),
                ValueToAvro.time(body.made()),
                ValueToAvro.time(body.reviewBy()),
                body.location(),
                body.document(),
                body.description(),
                body.notes());
    }

    static LegalInformationBody legalInformation(LegalInformation body) {
        return new LegalInformationBody(
                ValueToAvro.concept(body.type()),
                body.status(),
                ValueToAvro.when(body.period()),
                body.holders(),
                body.location(),
                body.notes());
    }

    static ServicePackageBody servicePackage(ServicePackage body) {
        return new ServicePackageBody(
                ValueToAvro.concept(body.service()),
                ValueToAvro.concepts(body.categories()),
                body.status(),
                ValueToAvro.when(body.period()),
                body.provider(),
                body.frequency(),
                body.contact(),
                ValueToAvro.concepts(body.reasons()),
                body.notes(),
                body.providerIdentifier());
    }

    static ReferralBody referral(Referral body) {
        return new ReferralBody(
                ValueToAvro.concept(body.service()),
                body.status(),
                body.intent(),
                body.priority(),
                ValueToAvro.time(body.authored()),
                ValueToAvro.optional(body.specialty()),
                body.referrer(),
                body.recipient(),
                ValueToAvro.concepts(body.reasons()),
                ValueToAvro.when(body.occurrence()),
                body.notes());
    }

    static AppointmentBody appointment(Appointment body) {
        return new AppointmentBody(
                ValueToAvro.concepts(body.types()),
                body.status(),
                ValueToAvro.when(body.period()),
                ValueToAvro.optional(body.specialty()),
                ValueToAvro.concepts(body.reasons()),
                body.locations(),
                body.participants(),
                body.serviceProvider(),
                body.description(),
                body.notes());
    }

    static ContactPersonBody contactPerson(ContactPerson body) {
        return new ContactPersonBody(
                body.name(),
                ValueToAvro.concepts(body.relationships()),
                ValueToAvro.optional(body.role()),
                body.organisation(),
                body.status(),
                ValueToAvro.when(body.period()),
                PersonToAvro.contacts(body.contacts()),
                PersonToAvro.addresses(body.addresses()),
                body.notes());
    }

    static FamilyHistoryBody familyHistory(FamilyHistory body) {
        return new FamilyHistoryBody(
                ValueToAvro.concept(body.relationship()),
                body.name(),
                body.status(),
                body.sex(),
                ValueToAvro.time(body.born()),
                body.deceased(),
                ValueToAvro.time(body.date()),
                body.conditions().stream().map(CareToAvro::condition).toList(),
                body.notes());
    }

    private static FamilyCondition condition(FamilyHistory.RelativeCondition condition) {
        return new FamilyCondition(
                ValueToAvro.concept(condition.code()),
                ValueToAvro.optional(condition.outcome()),
                ValueToAvro.when(condition.onset()),
                condition.note());
    }
}
