package org.carerecord.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Appointment;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.Demographics;
import org.carerecord.event.Encounter;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.HospitalStay;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.Medication;
import org.carerecord.event.NumberReissued;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;
import org.carerecord.event.When;
import org.carerecord.identity.NhsNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of body with every field filled: its times move, all else stays. */
final class CareShiftTest {

    private static final NhsNumber NUMBER = new NhsNumber(9_434_765_919L);
    private static final Concept CODE = Concept.ofText("code");
    private static final Concept OTHER = Concept.ofText("other");
    private static final List<Concept> CODES = List.of(Concept.ofText("a"), Concept.ofText("b"));
    private static final List<String> NOTES = List.of("note");

    static Stream<Object[]> bodies() {
        Stream<Body> given = of("2026-01-01", "2026-02-01", "2026-02-28").stream();
        List<Body> moved = of("2026-01-11", "2026-02-11", "2026-03-10");
        var next = moved.iterator();
        return given.map(body -> new Object[] {body, next.next()});
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void movesEveryTimeAndNothingElse(Body given, Body moved) {
        assertThat(new BodyShift(new TimeShift(10)).of(given)).isEqualTo(moved);
    }

    private static List<Body> of(String first, String second, String third) {
        var a = new ClinicalTime(first);
        var b = new ClinicalTime(second);
        When period = When.between(b, new ClinicalTime(third));
        return List.of(
                new Alert(CODE, CODES, "active", OTHER, period, a, NOTES),
                new AdvanceDecision(CODE, OTHER, "active", a, b, "safe", "doc", "words", NOTES),
                new LegalInformation(CODE, "active", period, List.of("May"), "safe", NOTES),
                new ServicePackage(
                        CODE, CODES, "active", period, "council", "daily", "May", CODES, NOTES,
                        "code"),
                new Referral(
                        CODE, "active", "order", "urgent", a, OTHER, "from", "to", CODES, period,
                        NOTES),
                new Appointment(
                        CODES,
                        "booked",
                        period,
                        OTHER,
                        CODES,
                        List.of("room"),
                        List.of("nurse"),
                        "trust",
                        "words",
                        NOTES),
                encounter(period),
                contact(period),
                history(a, b, period),
                new Medication(
                        CODE,
                        "stopped",
                        "order",
                        OTHER,
                        a,
                        period,
                        List.of("one a day"),
                        CODES,
                        NOTES,
                        b,
                        new ClinicalTime(third)),
                new PatientsLinked(NUMBER, PatientsLinked.Kind.MERGED, "words"),
                new PatientsUnlinked(NUMBER, "words"),
                new NumberReissued(NUMBER));
    }

    private static Encounter encounter(When period) {
        return new Encounter(
                CODES,
                new Coding("urn:class", "IMP", "inpatient"),
                "finished",
                period,
                CODES,
                List.of("ward"),
                "trust",
                OTHER,
                CODE,
                "code",
                List.of("ward code"),
                new HospitalStay(
                        CODE,
                        OTHER,
                        List.of(new HospitalStay.LegalStatus(CODE, OTHER)),
                        CODE,
                        "home",
                        "home code"));
    }

    private static ContactPerson contact(When period) {
        return new ContactPerson(
                "May",
                CODES,
                OTHER,
                "trust",
                "active",
                period,
                List.of(new Demographics.Contact("phone", "home", "1")),
                List.of(
                        new Demographics.Address(
                                "home", List.of("1 Test Street"), "Leeds", null, "LS1 1AA", null)),
                NOTES);
    }

    private static FamilyHistory history(ClinicalTime born, ClinicalTime date, When onset) {
        return new FamilyHistory(
                CODE,
                "May",
                "completed",
                "female",
                born,
                true,
                date,
                List.of(new FamilyHistory.RelativeCondition(CODE, OTHER, onset, "note")),
                NOTES);
    }
}
