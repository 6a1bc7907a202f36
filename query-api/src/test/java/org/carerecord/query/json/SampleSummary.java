package org.carerecord.query.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.Author;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.Section;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.carerecord.record.Absence;
import org.carerecord.record.Entry;
import org.carerecord.record.FeedState;
import org.carerecord.record.Heading;
import org.carerecord.record.Provenance;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;
import org.jspecify.annotations.Nullable;

/** Summaries for tests: one with every kind of statement, and ones of a single statement. */
public final class SampleSummary {

    public static final NhsNumber PATIENT = new NhsNumber(9_990_000_018L);
    public static final Instant UP_TO_DATE_AT = Instant.parse("2026-07-14T09:29:58.250Z");
    public static final Instant GENERATED_AT = Instant.parse("2026-07-14T09:30:00Z");

    private static final FeedName GP = new FeedName("gp-north");
    private static final FeedName TRUST = new FeedName("acute-trust");
    private static final Instant ASSERTED = Instant.parse("2026-07-10T08:15:00Z");
    private static final Instant RECEIVED = Instant.parse("2026-07-10T08:15:01.500Z");

    private SampleSummary() {}

    /** Every kind of body, an absence of each kind, and a section that was cut. */
    public static Summary everyKind() {
        List<SummarySection> sections = new ArrayList<>();
        for (Heading heading : Heading.values()) {
            sections.add(section(heading));
        }
        return new Summary(
                PATIENT,
                Optional.of(entry("Patient/1", SampleBodies.demographics())),
                sections,
                List.of(
                        new FeedState(TRUST, 3, 41, Instant.parse("2026-07-01T12:00:00Z")),
                        new FeedState(GP, 3, 123, RECEIVED)),
                2);
    }

    /** A summary that holds nothing but a statement. */
    public static Summary of(Body body) {
        return new Summary(
                PATIENT,
                Optional.empty(),
                List.of(
                        new SummarySection(
                                Heading.OTHER,
                                List.of(entry("Entry/1", body)),
                                0,
                                false,
                                Optional.empty())),
                List.of(),
                0);
    }

    /** A statement by a practice, with nothing unusual about it. */
    public static Entry entry(String id, Body body) {
        return new Entry(event(id, body, "N", List.of(), null), at(123));
    }

    private static SummarySection section(Heading heading) {
        return switch (heading) {
            case PROBLEMS ->
                    new SummarySection(
                            heading,
                            List.of(sensitive("Condition/1", SampleBodies.condition())),
                            3,
                            true,
                            Optional.empty());
            case ALLERGIES -> of(heading, "AllergyIntolerance/1", SampleBodies.allergy());
            case MEDICATIONS -> of(heading, "MedicationRequest/1", SampleBodies.medication());
            case IMMUNISATIONS -> of(heading, "Immunization/1", SampleBodies.immunisation());
            case RESULTS ->
                    new SummarySection(
                            heading,
                            List.of(
                                    entry("DiagnosticReport/1", SampleBodies.report()),
                                    entry("Observation/1", SampleBodies.laboratory()),
                                    entry("Observation/2", SampleBodies.codedResult())),
                            7,
                            false,
                            Optional.empty());
            case PROCEDURES -> of(heading, "Procedure/1", SampleBodies.procedure());
            case DEVICES -> of(heading, "Device/1", SampleBodies.device());
            case PLAN_OF_CARE -> of(heading, "CarePlan/1", SampleBodies.carePlan());
            case VITAL_SIGNS -> of(heading, "Observation/3", SampleBodies.bloodPressure());
            case SOCIAL_HISTORY -> of(heading, "Observation/4", SampleBodies.smoking());
            case ENCOUNTERS -> of(heading, "Encounter/1", SampleBodies.encounter());
            case DOCUMENTS -> of(heading, "DocumentReference/1", SampleBodies.document());
            case OTHER -> of(heading, "Flag/1", new Body.Unknown("Flag"));
            case PAST_PROBLEMS -> empty(heading, Absence.QUARANTINED);
            case FUNCTIONAL_STATUS -> empty(heading, Absence.NONE_RECORDED);
            case ADVANCE_DIRECTIVES, ALERTS, PREGNANCY, SOCIAL_CARE, LEGAL ->
                    empty(heading, Absence.NOT_SHARED);
        };
    }

    private static SummarySection of(Heading heading, String id, Body body) {
        return new SummarySection(heading, List.of(entry(id, body)), 0, false, Optional.empty());
    }

    private static SummarySection empty(Heading heading, Absence absence) {
        return new SummarySection(heading, List.of(), 0, false, Optional.of(absence));
    }

    private static Entry sensitive(String id, Body body) {
        var author = new Author("Dr A. Rahman", "General practitioner", "G1234567");
        return new Entry(event(id, body, "R", List.of("SEX", "HIV"), author), at(119));
    }

    private static ClinicalEvent event(
            String id,
            Body body,
            String confidentiality,
            List<String> labels,
            @Nullable Author author) {
        return new ClinicalEvent(
                "event-" + id,
                new OdsCode("Y06601"),
                PATIENT,
                Section.PROBLEMS.code(),
                id,
                1,
                ASSERTED,
                ClinicalEvent.Status.RECORDED,
                confidentiality,
                labels,
                author == null ? null : "Encounter/1",
                author,
                body);
    }

    private static Provenance at(long offset) {
        return new Provenance(GP, 3, offset, RECEIVED);
    }
}
