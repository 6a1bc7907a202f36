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

/** Turns Avro records into what is told of the person's care and circumstances. */
final class CareFromAvro {

    private CareFromAvro() {}

    static Alert alert(AlertBody body) {
        return new Alert(
                ValueFromAvro.concept(body.getCode()),
                ValueFromAvro.concepts(body.getCategories()),
                body.getStatus(),
                ValueFromAvro.optional(body.getPriority()),
                ValueFromAvro.when("body.period", body.getPeriod()),
                ValueFromAvro.time("body.recorded", body.getRecorded()),
                body.getNotes());
    }

    static AdvanceDecision advanceDecision(AdvanceDecisionBody body) {
        return new AdvanceDecision(
                ValueFromAvro.concept(body.getType()),
                ValueFromAvro.optional(body.getDecision()),
                body.getStatus(),
                ValueFromAvro.time("body.made", body.getMade()),
                ValueFromAvro.time("body.reviewBy", body.getReviewBy()),
                body.getLocation(),
                body.getDocument(),
                body.getDescription(),
                body.getNotes());
    }

    static LegalInformation legalInformation(LegalInformationBody body) {
        return new LegalInformation(
                ValueFromAvro.concept(body.getType()),
                body.getStatus(),
                ValueFromAvro.when("body.period", body.getPeriod()),
                body.getHolders(),
                body.getLocation(),
                body.getNotes());
    }

    static ServicePackage servicePackage(ServicePackageBody body) {
        return new ServicePackage(
                ValueFromAvro.concept(body.getService()),
                ValueFromAvro.concepts(body.getCategories()),
                body.getStatus(),
                ValueFromAvro.when("body.period", body.getPeriod()),
                body.getProvider(),
                body.getFrequency(),
                body.getContact(),
                ValueFromAvro.concepts(body.getReasons()),
                body.getNotes());
    }

    static Referral referral(ReferralBody body) {
        return new Referral(
                ValueFromAvro.concept(body.getService()),
                body.getStatus(),
                body.getIntent(),
                body.getPriority(),
                ValueFromAvro.time("body.authored", body.getAuthored()),
                ValueFromAvro.optional(body.getSpecialty()),
                body.getReferrer(),
                body.getRecipient(),
                ValueFromAvro.concepts(body.getReasons()),
                ValueFromAvro.when("body.occurrence", body.getOccurrence()),
                body.getNotes());
    }

    static Appointment appointment(AppointmentBody body) {
        return new Appointment(
                ValueFromAvro.concepts(body.getTypes()),
                body.getStatus(),
                ValueFromAvro.when("body.period", body.getPeriod()),
                ValueFromAvro.optional(body.getSpecialty()),
                ValueFromAvro.concepts(body.getReasons()),
                body.getLocations(),
                body.getParticipants(),
                body.getServiceProvider(),
                body.getDescription(),
                body.getNotes());
    }

    static ContactPerson contactPerson(ContactPersonBody body) {
        return new ContactPerson(
                body.getName(),
                ValueFromAvro.concepts(body.getRelationships()),
                ValueFromAvro.optional(body.getRole()),
                body.getOrganisation(),
                body.getStatus(),
                ValueFromAvro.when("body.period", body.getPeriod()),
                PersonFromAvro.contacts(body.getContacts()),
                PersonFromAvro.addresses(body.getAddresses()),
                body.getNotes());
    }

    static FamilyHistory familyHistory(FamilyHistoryBody body) {
        return new FamilyHistory(
                ValueFromAvro.concept(body.getRelationship()),
                body.getName(),
                body.getStatus(),
                body.getSex(),
                ValueFromAvro.time("body.born", body.getBorn()),
                body.getDeceased(),
                ValueFromAvro.time("body.date", body.getDate()),
                body.getConditions().stream().map(CareFromAvro::condition).toList(),
                body.getNotes());
    }

    private static FamilyHistory.RelativeCondition condition(FamilyCondition condition) {
        return new FamilyHistory.RelativeCondition(
                ValueFromAvro.concept(condition.getCode()),
                ValueFromAvro.optional(condition.getOutcome()),
                ValueFromAvro.when("body.conditions.onset", condition.getOnset()),
                condition.getNote());
    }
}
