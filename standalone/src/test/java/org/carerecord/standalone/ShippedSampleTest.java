package org.carerecord.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerecord.event.Allergy;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Condition;
import org.carerecord.event.Demographics;
import org.carerecord.event.Device;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Encounter;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.Observation;
import org.carerecord.event.Procedure;
import org.carerecord.event.When;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;
import org.carerecord.ingest.fhir.BundleMapper;
import org.carerecord.ingest.fhir.BundleOutcome;
import org.carerecord.ingest.fhir.NumberPolicy;
import org.carerecord.ingest.fhir.ResourceOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ShippedSampleTest {

    private static final int DAY_LENGTH = "2026-01-02".length();

    private final BundleMapper mapper =
            new BundleMapper(new OdsCode("SAMPLE"), new NumberPolicy(TestRange.ALLOWED, true));

    /**
     * By this day the sample is moved: were it another, its newest entry would not lie yesterday.
     */
    @Test
    void itsNewestDayIsTheOneNotedOfIt() {
        LocalDate newest =
                ShippedSample.lines().stream()
                        .flatMap(this::bodies)
                        .flatMap(body -> day(body).stream())
                        .max(LocalDate::compareTo)
                        .orElseThrow();

        assertThat(ShippedSample.facts().getProperty("newest")).isEqualTo(newest.toString());
    }

    private Stream<Body> bodies(String bundle) {
        return switch (mapper.map(bundle.getBytes(StandardCharsets.UTF_8))) {
            case BundleOutcome.NotABundle refused -> throw new AssertionError(refused.reason());
            case BundleOutcome.Read read ->
                    read.resources().stream()
                            .filter(ResourceOutcome.Mapped.class::isInstance)
                            .map(ResourceOutcome.Mapped.class::cast)
                            .map(mapped -> mapped.event().body());
        };
    }

    /** The day on which the newest thing a body tells of was stated, done or found. */
    private static Optional<LocalDate> day(Body body) {
        return times(body)
                .filter(Objects::nonNull)
                .map(ClinicalTime::text)
                .filter(text -> text.length() >= DAY_LENGTH)
                .map(text -> LocalDate.parse(text.substring(0, DAY_LENGTH)))
                .max(LocalDate::compareTo);
    }

    private static Stream<@Nullable ClinicalTime> times(Body body) {
        return switch (body) {
            case Demographics _ -> Stream.empty();
            case Condition condition -> Stream.of(condition.recorded());
            case Allergy allergy -> Stream.of(allergy.recorded());
            case Medication medication -> Stream.of(medication.authored());
            case Observation observation -> Stream.of(start(observation.effective()));
            case DiagnosticReport report -> Stream.of(start(report.effective()));
            case Immunisation immunisation ->
                    Stream.of(start(immunisation.occurrence()), immunisation.recorded());
            case Procedure procedure -> Stream.of(start(procedure.performed()));
            case Encounter encounter -> Stream.of(start(encounter.period()));
            case CarePlan plan -> Stream.of(start(plan.period()), plan.created());
            case Device _ -> Stream.empty();
            case DocumentReference document -> Stream.of(document.date());
            case Body.Unknown _ -> Stream.empty();
        };
    }

    private static @Nullable ClinicalTime start(@Nullable When when) {
        return when == null ? null : when.sortTime().orElse(null);
    }
}
