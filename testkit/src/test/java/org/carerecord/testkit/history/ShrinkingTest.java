package org.carerecord.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.carerecord.event.Allergy;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.event.Concept;
import org.carerecord.event.PatientsLinked;
import org.junit.jupiter.api.Test;

final class ShrinkingTest {

    @Test
    void keepsTheOneDeliveryThatMatters() {
        Predicate<PatientHistory> hasAllergy =
                history -> history.deliveries().stream().anyMatch(d -> isAllergy(d.event()));
        PatientHistory failing = first(HistoryShape.TYPICAL, hasAllergy);

        PatientHistory small = Shrinking.shrink(failing, hasAllergy);

        assertThat(small.seed()).isEqualTo(failing.seed());
        assertThat(small.patients()).hasSize(1);
        assertThat(small.deliveries()).hasSize(1);
        ClinicalEvent event = small.deliveries().getFirst().event();
        Allergy allergy = (Allergy) event.body();
        Concept code = allergy.code();
        assertThat(code.isEmpty()).isFalse();
        assertThat(allergy)
                .isEqualTo(
                        new Allergy(
                                code, null, null, null, List.of(), null, null, null, null,
                                List.of(), List.of()));
        assertThat(event.author()).isNull();
        assertThat(event.encounter()).isNull();
        assertThat(event.sensitivities()).isEmpty();
    }

    @Test
    void keepsTwoDeliveriesThatOnlyFailTogether() {
        Predicate<PatientHistory> comesBack =
                history -> HardCaseDetector.occurs(HardCase.LATE_AFTER_RETRACTION, history);
        PatientHistory failing = first(HistoryShape.TYPICAL, comesBack);

        PatientHistory small = Shrinking.shrink(failing, comesBack);

        assertThat(small.deliveries())
                .extracting(delivery -> delivery.event().status())
                .containsExactly(Status.ENTERED_IN_ERROR, Status.RECORDED);
    }

    @Test
    void keepsThePatientsThatOnlyAStatementNames() {
        Predicate<PatientHistory> links =
                history ->
                        history.deliveries().stream()
                                .anyMatch(d -> d.event().body() instanceof PatientsLinked);
        PatientHistory failing =
                first(
                        HistoryShape.SMALL,
                        history -> history.patients().size() == 3 && links.test(history));

        PatientHistory small = Shrinking.shrink(failing, links);

        assertThat(small.deliveries()).hasSize(1);
        assertThat(small.patients()).hasSize(2);
    }

    @Test
    void simplifiesWhatAnEventRepeatsTogetherWithIt() {
        Predicate<PatientHistory> repeats =
                history -> HardCaseDetector.occurs(HardCase.REPEATED, history);
        PatientHistory failing = first(HistoryShape.SMALL, repeats);

        PatientHistory small = Shrinking.shrink(failing, repeats);

        assertThat(small.deliveries()).hasSize(2);
        assertThat(small.deliveries().getFirst()).isEqualTo(small.deliveries().getLast());
        assertThat(Simplification.of(small.deliveries().getFirst().event())).isEmpty();
    }

    @Test
    void isDeterministicAndBounded() {
        var asked = new AtomicInteger();
        Predicate<PatientHistory> fails =
                history -> {
                    asked.incrementAndGet();
                    return history.deliveries().size() > 40;
                };
        PatientHistory failing = HistoryGenerator.of(5, HistoryShape.TYPICAL);

        PatientHistory small = Shrinking.shrink(failing, fails, 100);

        assertThat(asked).hasValueLessThanOrEqualTo(100);
        assertThat(Shrinking.shrink(failing, fails, 100)).isEqualTo(small);
        assertThat(fails.test(small)).isTrue();
    }

    @Test
    void everySimplerFormOfEveryKindIsAnEventOfThatKind() {
        for (long seed = 0; seed < 200; seed++) {
            for (Delivery delivery : HistoryGenerator.of(seed, HistoryShape.SMALL).deliveries()) {
                ClinicalEvent event = delivery.event();

                assertThat(Simplification.of(event))
                        .doesNotContain(event)
                        .allMatch(simpler -> Gist.kind(simpler).equals(Gist.kind(event)))
                        .allMatch(simpler -> simpler.eventId().equals(event.eventId()));
            }
        }
    }

    private static boolean isAllergy(ClinicalEvent event) {
        return event.body() instanceof Allergy;
    }

    private static PatientHistory first(HistoryShape shape, Predicate<PatientHistory> fails) {
        return LongStream.range(0, 10_000)
                .mapToObj(seed -> HistoryGenerator.of(seed, shape))
                .filter(fails)
                .findFirst()
                .orElseThrow();
    }
}
