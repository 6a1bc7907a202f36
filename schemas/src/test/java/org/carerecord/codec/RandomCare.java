package org.carerecord.codec;

import java.util.List;
import java.util.function.Supplier;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Appointment;
import org.carerecord.event.Body;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;

/** Bodies of a person's care and circumstances, of any content. */
final class RandomCare {

    private final RandomValues values;

    RandomCare(RandomValues values) {
        this.values = values;
    }

    /** How each kind is made. */
    List<Supplier<Body>> kinds() {
        return List.of(
                this::alert,
                this::advanceDecision,
                this::legalInformation,
                this::servicePackage,
                this::referral,
                this::appointment,
                this::contactPerson,
                this::familyHistory);
    }

    private Alert alert() {
        return new Alert(
                values.concept(),
                values.concepts(),
                values.textOrNull(),
                values.conceptOrNull(),
                values.whenOrNull(),
                values.timeOrNull(),
                values.texts());
    }

    private AdvanceDecision advanceDecision() {
        return new AdvanceDecision(
                values.concept(),
                values.conceptOrNull(),
                values.textOrNull(),
                values.timeOrNull(),
                values.timeOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.texts());
    }

    private LegalInformation legalInformation() {
        return new LegalInformation(
                values.concept(),
                values.textOrNull(),
                values.whenOrNull(),
                values.texts(),
                values.textOrNull(),
                values.texts());
    }

    private ServicePackage servicePackage() {
        return new ServicePackage(
                values.concept(),
                values.concepts(),
                values.textOrNull(),
                values.whenOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.concepts(),
                values.texts(),
                values.textOrNull());
    }

    private Referral referral() {
        return new Referral(
                values.concept(),
                values.textOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.timeOrNull(),
                values.conceptOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.concepts(),
                values.whenOrNull(),
                values.texts());
    }

    private Appointment appointment() {
        return new Appointment(
                values.concepts(),
                values.textOrNull(),
                values.whenOrNull(),
                values.conceptOrNull(),
                values.concepts(),
                values.texts(),
                values.texts(),
                values.textOrNull(),
                values.textOrNull(),
                values.texts());
    }

    private ContactPerson contactPerson() {
        return new ContactPerson(
                values.textOrNull(),
                values.concepts(),
                values.conceptOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.whenOrNull(),
                values.list(values::contact),
                values.list(values::address),
                values.texts());
    }

    private FamilyHistory familyHistory() {
        return new FamilyHistory(
                values.concept(),
                values.textOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.timeOrNull(),
                values.orNull(values::flag),
                values.timeOrNull(),
                values.list(() ->
                        new FamilyHistory.RelativeCondition(
                                values.concept(),
                                values.conceptOrNull(),
                                values.whenOrNull(),
                                values.textOrNull())),
                values.texts());
    }
}
