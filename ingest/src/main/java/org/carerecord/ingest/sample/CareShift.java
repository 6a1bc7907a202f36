package org.carerecord.ingest.sample;

import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Appointment;
import org.carerecord.event.Circumstance;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;

/** What is told of the person's care and circumstances, with every time in it moved. */
record CareShift(TimeShift times) {

    Circumstance of(Circumstance circumstance) {
        return switch (circumstance) {
            case Alert body -> alert(body);
            case AdvanceDecision body -> advanceDecision(body);
            case LegalInformation body -> legalInformation(body);
            case ServicePackage body -> servicePackage(body);
            case Referral body -> referral(body);
            case Appointment body -> appointment(body);
            case ContactPerson body -> contactPerson(body);
            case FamilyHistory body -> familyHistory(body);
        };
    }

    private Alert alert(Alert body) {
        return new Alert(
                body.code(),
                body.categories(),
                body.status(),
                body.priority(),
                times.of(body.period()),
                times.of(body.recorded()),
                body.notes());
    }

    private AdvanceDecision advanceDecision(AdvanceDecision body) {
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

    private LegalInformation legalInformation(LegalInformation body) {
        return new LegalInformation(
                body.type(),
                body.status(),
                times.of(body.period()),
                body.holders(),
                body.location(),
                body.notes());
    }

    private ServicePackage servicePackage(ServicePackage body) {
        return new ServicePackage(
                body.service(),
                body.categories(),
                body.status(),
                times.of(body.period()),
                body.provider(),
                body.frequency(),
                body.contact(),
                body.reasons(),
                body.notes(),
                body.providerIdentifier());
    }

    private Referral referral(Referral body) {
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

    private Appointment appointment(Appointment body) {
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

    private ContactPerson contactPerson(ContactPerson body) {
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

    private FamilyHistory familyHistory(FamilyHistory body) {
        return new FamilyHistory(
                body.relationship(),
                body.name(),
                body.status(),
                body.sex(),
                times.of(body.born()),
                body.deceased(),
                times.of(body.date()),
                body.conditions().stream().map(this::condition).toList(),
                body.notes());
    }

    private FamilyHistory.RelativeCondition condition(FamilyHistory.RelativeCondition condition) {
        return new FamilyHistory.RelativeCondition(
                condition.code(),
                condition.outcome(),
                times.of(condition.onset()),
                condition.note());
    }
}
