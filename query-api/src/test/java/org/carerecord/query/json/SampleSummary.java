package org.carerecord.query.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.Author;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.Section;
import org.carerecord.event.SectionRules;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.carerecord.record.Absence;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryId;
import org.carerecord.record.FeedState;
import org.carerecord.record.Heading;
import org.carerecord.record.Item;
import org.carerecord.record.LinkedNumber;
import org.carerecord.record.Moment;
import org.carerecord.record.Provenance;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;
import org.carerecord.record.Why;

/** Summaries for tests: one with every kind of statement, and ones of a single statement. */
public final class SampleSummary {

    public static final NhsNumber PATIENT = new NhsNumber(9_990_000_018L);
    public static final Instant UP_TO_DATE_AT = Instant.parse("2026-07-14T09:29:58.250Z");
    public static final Instant GENERATED_AT = Instant.parse("2026-07-14T09:30:00Z");

    /** The moments of an answer about this present moment. */
    public static final Moment MOMENT = Moment.now(GENERATED_AT);

    private static final FeedName GP = new FeedName("gp-north");
    private static final FeedName TRUST = new FeedName("acute-trust");
    private static final Instant ASSERTED = Instant.parse("2026-07-10T08:15:00Z");
    private static final Instant RECEIVED = Instant.parse("2026-07-10T08:15:01.500Z");
    private static final Instant EARLIER = Instant.parse("2026-07-01T12:00:00Z");

    private SampleSummary() {}

    /**
     * Every kind of body, an absence of each kind, a section that was cut, one that is disputed, an
     * entry in conflict, one that came under a linked number, and equivalent ones.
     */
    public static Summary everyKind() {
        List<SummarySection> sections = new ArrayList<>();
        for (Heading heading : Heading.values()) {
            sections.add(section(heading));
        }
        return new Summary(
                PATIENT,
                Optional.of(entry("Patient/1", SampleBodies.demographics())),
                sections,
                List.of(new FeedState(TRUST, 3, 41, EARLIER), new FeedState(GP, 3, 123, RECEIVED)),
                List.of(
                        new LinkedNumber(
                                SampleCare.OTHER_NUMBER,
                                PatientsLinked.Kind.SUPERSEDED,
                                EARLIER,
                                List.of(new FeedState(TRUST, 7, 40, EARLIER)))),
                2);
    }

    /** A summary that holds nothing but a statement. */
    public static Summary of(Body body) {
        return new Summary(
                PATIENT,
                Optional.empty(),
                List.of(of(Heading.OTHER, "Entry/1", body)),
                List.of(),
                List.of(),
                0);
    }

    /** A statement by a practice, with nothing unusual about it. */
    public static Entry entry(String id, Body body) {
        return new Entry(id(1), event(id, body), at(123), false);
    }

    /** A statement of which the source said two things, under a number that was merged. */
    public static Entry disputedUnderAnother(String id, Body body) {
        ClinicalEvent event = event(id, body);
        return new Entry(
                id(2),
                new ClinicalEvent(
                        event.eventId(),
                        new OdsCode("RJ1"),
                        SampleCare.OTHER_NUMBER,
                        event.section(),
                        event.entryId(),
                        2,
                        event.assertedAt(),
                        event.status(),
                        "R",
                        List.of("SEX", "HIV"),
                        "Encounter/1",
                        new Author("Dr A. Rahman", "General practitioner", "G1234567"),
                        body),
                new Provenance(TRUST, 7, 40, EARLIER),
                true);
    }

    /** A statement by a practice that it recorded in an encounter. */
    public static Entry during(String encounter, String id, Body body) {
        ClinicalEvent event = event(id, body);
        return new Entry(
                id(3),
                new ClinicalEvent(
                        event.eventId(),
                        event.organisation(),
                        event.nhsNumber(),
                        event.section(),
                        event.entryId(),
                        event.version(),
                        event.assertedAt(),
                        event.status(),
                        event.confidentiality(),
                        event.sensitivities(),
                        encounter,
                        event.author(),
                        body),
                at(123),
                false);
    }

    private static SummarySection section(Heading heading) {
        return switch (heading) {
            case PROBLEMS ->
                    shown(
                            heading,
                            true,
                            false,
                            Item.alone(
                                    disputedUnderAnother("Condition/1", SampleBodies.condition()),
                                    Why.RECORDED));
            case ALLERGIES ->
                    shown(
                            heading,
                            false,
                            true,
                            item("AllergyIntolerance/1", SampleBodies.allergy()));
            case MEDICATIONS -> shown(heading, false, false, equivalents());
            case IMMUNISATIONS -> of(heading, "Immunization/1", SampleBodies.immunisation());
            case RESULTS ->
                    shown(
                            heading,
                            true,
                            true,
                            item("DiagnosticReport/1", SampleBodies.report()),
                            item("Observation/1", SampleBodies.laboratory()),
                            item("Observation/2", SampleBodies.codedResult()));
            case PROCEDURES -> of(heading, "Procedure/1", SampleBodies.procedure());
            case DEVICES -> of(heading, "Device/1", SampleBodies.device());
            case ADVANCE_DIRECTIVES -> of(heading, "Consent/1", SampleCare.advanceDecision());
            case ALERTS -> of(heading, "Flag/1", SampleCare.alert());
            case PLAN_OF_CARE -> of(heading, "CarePlan/1", SampleBodies.carePlan());
            case VITAL_SIGNS -> of(heading, "Observation/3", SampleBodies.bloodPressure());
            case SOCIAL_HISTORY -> of(heading, "Observation/4", SampleBodies.smoking());
            case ENCOUNTERS -> of(heading, "Encounter/1", SampleBodies.encounter());
            case APPOINTMENTS -> of(heading, "Appointment/1", SampleCare.appointment());
            case REFERRALS -> of(heading, "ServiceRequest/1", SampleCare.referral());
            case SOCIAL_CARE -> of(heading, "Package/1", SampleCare.servicePackage());
            case LEGAL -> of(heading, "Legal/1", SampleCare.legalInformation());
            case PERSONAL_CONTACTS -> of(heading, "RelatedPerson/1", SampleCare.relative());
            case PROFESSIONAL_CONTACTS -> of(heading, "Practitioner/1", SampleCare.professional());
            case FAMILY_HISTORY -> of(heading, "Family/1", SampleCare.familyHistory());
            case DOCUMENTS -> of(heading, "DocumentReference/1", SampleBodies.document());
            case OTHER -> of(heading, "Other/1", new Body.Unknown("Other"));
            case PAST_PROBLEMS -> empty(heading, Absence.QUARANTINED);
            case FUNCTIONAL_STATUS -> empty(heading, Absence.NONE_RECORDED);
            case PREGNANCY -> empty(heading, Absence.NOT_SHARED);
        };
    }

    /** A medicine that two providers name, one of them under the number that was merged. */
    private static Item equivalents() {
        Body medicine = SampleBodies.medication();
        return new Item(
                entry("MedicationRequest/1", medicine),
                Why.RECORDED,
                Item.Sameness.MEDICINE,
                List.of(
                        new Item.Shown(
                                disputedUnderAnother("MedicationRequest/9", medicine),
                                Why.RECORDED)),
                List.of("dosages", "validity"));
    }

    private static SummarySection of(Heading heading, String id, Body body) {
        return shown(heading, false, false, item(id, body));
    }

    private static SummarySection shown(
            Heading heading, boolean more, boolean disputed, Item... items) {
        return new SummarySection(heading, List.of(items), more, disputed, Optional.empty());
    }

    private static SummarySection empty(Heading heading, Absence absence) {
        return new SummarySection(heading, List.of(), false, false, Optional.of(absence));
    }

    private static Item item(String id, Body body) {
        return Item.alone(entry(id, body), Why.RECORDED);
    }

    private static ClinicalEvent event(String id, Body body) {
        return new ClinicalEvent(
                "event-" + id,
                new OdsCode("Y06601"),
                PATIENT,
                sectionOf(body),
                id,
                1,
                ASSERTED,
                ClinicalEvent.Status.RECORDED,
                "N",
                List.of(),
                null,
                null,
                body);
    }

    /** A section that may hold the body; of a newer kind of body, one that is newer too. */
    private static String sectionOf(Body body) {
        return body instanceof Body.Unknown
                ? "newer-section"
                : SectionRules.sectionsOf(body).stream()
                        .map(Section::code)
                        .findFirst()
                        .orElseThrow();
    }

    private static EntryId id(int number) {
        return new EntryId(String.format("%032x", number));
    }

    private static Provenance at(long offset) {
        return new Provenance(GP, 3, offset, RECEIVED);
    }
}
