package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.Allergy;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StandingTest {

    private static final Concept CODE = Concept.ofText("one");
    private static final String ERROR = "entered-in-error";

    static Stream<Body> takenBackByTheBody() {
        return Stream.of(
                new Condition(CODE, null, ERROR, List.of(), null, null, null, null, List.of()),
                new Allergy(
                        CODE, null, ERROR, null, List.of(), null, null, null, null, List.of(),
                        List.of()),
                Bodies.medication(ERROR, null, null),
                Bodies.observation(CODE, ERROR, null, null),
                Bodies.report(ERROR, null),
                Bodies.immunisation(ERROR, null, null),
                Bodies.procedure(ERROR, null),
                Bodies.encounter(ERROR, null),
                Bodies.carePlan(ERROR, null, null),
                Bodies.device(ERROR),
                Bodies.document(ERROR, null));
    }

    @ParameterizedTest
    @MethodSource("takenBackByTheBody")
    void whatTheBodyTakesBackDoesNotStand(Body body) {
        assertThat(Standing.stands(event(ClinicalEvent.Status.RECORDED, body))).isFalse();
    }

    @Test
    void whatTheEnvelopeTakesBackDoesNotStand() {
        Body body = Bodies.procedure("completed", null);

        assertThat(Standing.stands(event(ClinicalEvent.Status.RECORDED, body))).isTrue();
        assertThat(Standing.stands(event(ClinicalEvent.Status.ENTERED_IN_ERROR, body))).isFalse();
    }

    @Test
    void whatHasNoStatusStands() {
        assertThat(Standing.stands(event(ClinicalEvent.Status.RECORDED, Bodies.device(null))))
                .isTrue();
        assertThat(
                        Standing.stands(
                                event(ClinicalEvent.Status.RECORDED, new Body.Unknown("Genomics"))))
                .isTrue();
    }

    private static ClinicalEvent event(ClinicalEvent.Status status, Body body) {
        return new ClinicalEvent(
                "e1",
                new OdsCode("RJ1"),
                new NhsNumber(9_990_000_018L),
                "any",
                "entry",
                1,
                null,
                status,
                "N",
                List.of(),
                null,
                null,
                body);
    }
}
