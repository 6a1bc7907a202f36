package org.carerecord.ingest.sample;

import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Appointment;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;

/** What is told of the person's care and circumstances, with every time in it moved. */
final class CareShift {

    private CareShift() {}

    static Alert alert(Alert body, TimeShift times) {
        return new Alert(
                body.code(),
                body.categories(),
                body.status(),
                body.priority(),
                times.of(body.period()),
                times.of(body.recorded()),
                body.notes());
    }

    static AdvanceDecision advanceDecision(AdvanceDecision body, TimeShift times) {
        return new AdvanceDecision(
                body.type(),
                body.decision(),
                body.status(),
                times.of(body.made()),
                times.of(body.reviewBy()),
                body.location(),
                body.document(),
                body.description(),
                body.notes());
    }

    static LegalInformation legalInformation(LegalInformation body, TimeShift times) {
        return new LegalInformation(
                body.type(),
                body.status(),
                times.of(body.period()),
                body.holders(),
                body.location(),
                body.notes());
    }

    static ServicePackage servicePackage(ServicePackage body, TimeShift times) {
        return new ServicePackage(
                body.service(),
                body.categories(),
                body.status(),
                times.of(body.period()),
                body.provider(),
                body.frequency(),
                body.contact(),
                body.reasons(),
                body.notes());
    }

    static Referral referral(Referral body, TimeShift times) {
        return new Referral(
                body.service(),
                body.status(),
                body.intent(),
                body.priority(),
                times.of(body.authored()),
                body.specialty(),
                body.referrer(),
                body.recipient(),
                body.reasons(),
                times.of(body.occurrence()),
                body.notes());
    }

    static Appointment appointment(Appointment body, TimeShift times) {
        return new Appointment(
                body.types(),
                body.status(),
                times.of(body.period()),
                body.specialty(),
                body.reasons(),
                body.locations(),
                body.participants(),
                body.serviceProvider(),
                body.description(),
                body.notes());
    }

    static ContactPerson contactPerson(ContactPerson body, TimeShift times) {
        return new ContactPerson(
                body.name(),
                body.relationships(),
                body.role(),
                body.organisation(),
                body.status(),
                times.of(body.period()),
                body.contacts(),
                body.addresses(),
                body.notes());
    }

    static FamilyHistory familyHistory(FamilyHistory body, TimeShift times) {
        return new FamilyHistory(
                body.relationship(),
                body.name(),
                body.status(),
                body.sex(),
                times.of(body.born()),
                body.deceased(),
                times.of(body.date()),
                body.conditions().stream()
                        .map(condition ->
                                new FamilyHistory.RelativeCondition(
                                        condition.code(),
                                        condition.outcome(),
                                        times.of(condition.onset()),
                                        condition.note()))
                        .toList(),
                body.notes());
    }
}
