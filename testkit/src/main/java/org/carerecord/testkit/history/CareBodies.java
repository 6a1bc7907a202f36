package org.carerecord.testkit.history;

import java.util.List;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Appointment;
import org.carerecord.event.Attachment;
import org.carerecord.event.CarePlan;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Encounter;
import org.carerecord.event.HospitalStay;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;

/** Bodies of plans, contacts with services, documents, alerts, decisions, powers and referrals. */
final class CareBodies {

    private static final List<Concept> ALERT_KINDS =
            List.of(
                    Codes.local("safeguarding", "Safeguarding"),
                    Codes.local("scene-safety", "Scene safety"));

    private static final List<Concept> PRIORITIES =
            List.of(Codes.local("high", "High priority"), Codes.local("low", "Low priority"));

    private static final List<Concept> SPECIALTIES =
            List.of(Codes.local("320", "Cardiology"), Codes.local("430", "Geriatric medicine"));

    private static final List<Coding> CLASSES =
            List.of(
                    new Coding(Codes.LOCAL, "AMB", "ambulatory"),
                    new Coding(Codes.LOCAL, "EMER", "emergency"),
                    new Coding(Codes.LOCAL, "IMP", "inpatient"));

    private final Details details;

    CareBodies(Details details) {
        this.details = details;
    }

    CarePlan carePlan(Statement statement) {
        return new CarePlan(
                details.textOrNull(),
                List.of(statement.code()),
                statement.status(),
                details.orNull(() -> "plan"),
                details.from(statement.time()),
                details.timeOrNull(),
                details.textOrNull(),
                details.few(this::activity),
                details.few(() -> EntryIds.ofNumber(1)),
                details.notes());
    }

    private CarePlan.Activity activity() {
        return new CarePlan.Activity(
                details.conceptOrNull(CareVocabulary.SERVICES),
                details.orNull(() -> "scheduled"),
                details.text());
    }

    Encounter encounter(Statement statement) {
        return new Encounter(
                List.of(statement.code()),
                details.orNull(() -> details.chance().pick(CLASSES)),
                statement.status(),
                details.from(statement.time()),
                details.concepts(ClinicalVocabulary.PROBLEMS),
                details.few(details::text),
                details.textOrNull(),
                details.conceptOrNull(StayVocabulary.DESTINATIONS),
                details.conceptOrNull(SPECIALTIES),
                details.orNull(() -> Codes.ods("RJ1")),
                details.few(() -> Codes.ods("RJ121")),
                details.orNull(this::stay));
    }

    private HospitalStay stay() {
        return new HospitalStay(
                details.conceptOrNull(StayVocabulary.ADMISSION_METHODS),
                details.conceptOrNull(StayVocabulary.SOURCES),
                details.few(this::legalStatus),
                details.conceptOrNull(StayVocabulary.DISCHARGE_METHODS),
                details.textOrNull(),
                details.orNull(() -> Codes.ods("VL1")));
    }

    private HospitalStay.LegalStatus legalStatus() {
        return new HospitalStay.LegalStatus(
                details.conceptOrNull(StayVocabulary.MOMENTS),
                details.chance().pick(StayVocabulary.LEGAL_STATUSES));
    }

    DocumentReference document(Statement statement) {
        return new DocumentReference(
                statement.code(),
                statement.status(),
                details.orNull(() -> "final"),
                List.of(),
                statement.time(),
                details.textOrNull(),
                details.textOrNull(),
                List.of(
                        new Attachment(
                                "application/pdf",
                                details.textOrNull(),
                                "https://documents.example/" + details.chance().below(1_000),
                                null)));
    }

    Alert alert(Statement statement) {
        return new Alert(
                statement.code(),
                details.concepts(ALERT_KINDS),
                statement.status(),
                details.conceptOrNull(PRIORITIES),
                details.from(statement.time()),
                statement.time(),
                details.notes());
    }

    AdvanceDecision advanceDecision(Statement statement) {
        return new AdvanceDecision(
                statement.code(),
                null,
                statement.status(),
                statement.time(),
                details.timeOrNull(),
                details.textOrNull(),
                details.orNull(() -> EntryIds.ofNumber(1)),
                details.textOrNull(),
                details.notes());
    }

    LegalInformation legalInformation(Statement statement) {
        return new LegalInformation(
                statement.code(),
                statement.status(),
                details.from(statement.time()),
                details.few(details::text),
                details.textOrNull(),
                details.notes());
    }

    ServicePackage servicePackage(Statement statement) {
        return new ServicePackage(
                statement.code(),
                List.of(),
                statement.status(),
                details.from(statement.time()),
                details.textOrNull(),
                details.orNull(() -> "twice a day"),
                details.textOrNull(),
                details.concepts(ClinicalVocabulary.PROBLEMS),
                details.notes(),
                details.orNull(() -> Codes.ods("212")));
    }

    Referral referral(Statement statement) {
        return new Referral(
                statement.code(),
                statement.status(),
                details.orNull(() -> "order"),
                details.orNull(() -> "urgent"),
                statement.time(),
                details.conceptOrNull(SPECIALTIES),
                details.textOrNull(),
                details.textOrNull(),
                details.concepts(ClinicalVocabulary.PROBLEMS),
                details.from(details.timeOrNull()),
                details.notes());
    }

    Appointment appointment(Statement statement) {
        return new Appointment(
                List.of(statement.code()),
                statement.status(),
                details.from(statement.time()),
                details.conceptOrNull(SPECIALTIES),
                details.concepts(ClinicalVocabulary.PROBLEMS),
                details.few(details::text),
                details.few(details::text),
                details.textOrNull(),
                details.textOrNull(),
                details.notes());
    }
}
