package org.carerecord.record;

import java.util.List;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Appointment;
import org.carerecord.event.Concept;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;

/** Circumstances with only what the record's rules look at: a status and times. */
final class Circumstances {

    private static final Concept CODE = Concept.ofText("one");

    private Circumstances() {}

    static Alert alert(@Nullable String status, @Nullable When period) {
        return new Alert(CODE, List.of(), status, null, period, null, List.of());
    }

    static LegalInformation legal(@Nullable String status, @Nullable When period) {
        return new LegalInformation(CODE, status, period, List.of(), null, List.of());
    }

    static ServicePackage care(@Nullable String status, @Nullable When period) {
        return new ServicePackage(
                CODE, List.of(), status, period, null, null, null, List.of(), List.of(), null);
    }

    static AdvanceDecision decision(@Nullable String status) {
        return new AdvanceDecision(
                CODE, null, status, Bodies.time("2020"), null, null, null, null, List.of());
    }

    static ContactPerson contact(@Nullable String status, @Nullable When period) {
        return new ContactPerson(
                "name", List.of(), null, null, status, period, List.of(), List.of(), List.of());
    }

    static Appointment appointment(@Nullable String status, @Nullable String start) {
        return new Appointment(
                List.of(),
                status,
                Bodies.between(start, null),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }

    static Referral referral(@Nullable String status, @Nullable String authored) {
        return new Referral(
                CODE,
                status,
                null,
                null,
                Bodies.time(authored),
                null,
                null,
                null,
                List.of(),
                null,
                List.of());
    }

    static FamilyHistory family(@Nullable String status) {
        return new FamilyHistory(CODE, null, status, null, null, null, null, List.of(), List.of());
    }
}
