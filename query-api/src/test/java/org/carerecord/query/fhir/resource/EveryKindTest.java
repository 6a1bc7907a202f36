package org.carerecord.query.fhir.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.carerecord.event.Body;
import org.carerecord.event.ObservationValue;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.id.SampleIds;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.record.Entry;
import org.carerecord.record.Summary;
import org.carerecord.testkit.body.BodyShape;
import org.carerecord.testkit.body.FilledEvent;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the resources of all kinds of body, and of each type of resource. */
class EveryKindTest {

    private static final String MUCH = "x".repeat(10_000);

    static Stream<BodyShape> shapes() {
        return BodyShape.all();
    }

    static Stream<Class<?>> kinds() {
        return BodyShape.kinds().<Class<?>>map(BodyShape::kind);
    }

    /** A name of the leaf that it is, for none to pass for another. */
    private static String name(int leaf) {
        return "<leaf n=\"" + leaf + "\">";
    }

    /** Markup, quotes, marks of direction, control characters, half a pair, and much of it. */
    private static String hostile(int leaf) {
        return name(leaf)
                + "<script>alert(\"1\")</script> ]]> & \u202Eevil\u202C \u0000\u0007\u001B \uD83D"
                + " <!-- \r\n"
                + MUCH;
    }

    /** As a reader of the resource finds it: all but what FHIR allows in no text. */
    private static String readBack(int leaf) {
        return name(leaf)
                + "<script>alert(\"1\")</script> ]]> & \u202Eevil\u202C \uFFFD\uFFFD\uFFFD \uFFFD"
                + " <!-- ";
    }

    static Stream<Entry> samples() {
        Summary summary = SampleSummary.everyKind();
        return summary.sections().stream().flatMap(section -> section.entries().stream());
    }

    static Stream<Class<?>> values() {
        return Stream.of(ObservationValue.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsReadBackWithoutComplaintAndAlikeFromBothForms(Entry entry) {
        Resource resource = Rendered.read(Rendered.element(entry));

        assertThat(resource.fhirType()).isEqualTo(RecordResources.typeOf(entry).orElseThrow());
        assertThat(resource.getIdElement().getIdPart()).isEqualTo(SampleIds.IDS.of(entry));
    }

    @Test
    void everyTypeOfResourceIsAmongTheShapes() {
        assertThat(
                        shapes().map(shape ->
                                        Rendered.entry(filled(shape, leaf -> "x" + leaf).event()))
                                .map(entry -> RecordResources.typeOf(entry).orElseThrow())
                                .distinct())
                .containsExactlyInAnyOrder(
                        "AllergyIntolerance",
                        "Appointment",
                        "Basic",
                        "CarePlan",
                        "CareTeam",
                        "Condition",
                        "Consent",
                        "DeviceUseStatement",
                        "DiagnosticReport",
                        "DocumentReference",
                        "Encounter",
                        "FamilyMemberHistory",
                        "Flag",
                        "Immunization",
                        "MedicationRequest",
                        "MedicationStatement",
                        "Observation",
                        "Patient",
                        "Procedure",
                        "RelatedPerson",
                        "ServiceRequest");
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void nothingThatTheSourceSaidIsLost(BodyShape shape) {
        assertSaysAll(filled(shape, leaf -> "word-" + leaf + "-end"));
    }

    /** Each text may stand as an address too: for a system it is the other way to be told. */
    @ParameterizedTest
    @MethodSource("shapes")
    void noSystemIsLost(BodyShape shape) {
        assertSaysAll(filled(shape, leaf -> "urn:word-" + leaf + "-end"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void noValueOfAnObservationIsLost(Class<?> value) {
        var observation =
                new BodyShape(org.carerecord.event.Observation.class, Optional.empty(), Set.of());

        assertSaysAll(FilledEvent.of(observation, value, leaf -> "word-" + leaf + "-end"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void hostileTextStaysData(BodyShape shape) {
        FilledEvent filled =
                FilledEvent.of(shape, ObservationValue.Text.class, EveryKindTest::hostile);

        Resource resource = Rendered.read(Rendered.element(Rendered.entry(filled.event())));

        List<String> texts = textsOf(resource);
        for (int leaf = 0; leaf < filled.said().size(); leaf++) {
            if (filled.said().get(leaf).equals(hostile(leaf))) {
                String expected = readBack(leaf);
                assertThat(texts)
                        .as("text of the leaf " + leaf)
                        .anyMatch(text -> text.contains(expected) && text.contains(MUCH));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatSaysAsLittleAsItCanIsStillAResource(Class<?> kind) {
        Resource resource = Rendered.read(Rendered.element(Rendered.entry(LeastBody.of(kind))));

        assertThat(resource.isEmpty()).isFalse();
    }

    @Test
    void aKindThatIsNewerThanThisVersionIsToldToExist() {
        FhirElement element =
                Rendered.element(Rendered.entry("genomics", new Body.Unknown("GenomicFinding")));

        assertThat(Rendered.read(element).fhirType()).isEqualTo("Basic");
        assertThat(Rendered.json(element)).contains("GenomicFinding");
    }

    private static FilledEvent filled(BodyShape shape, IntFunction<String> texts) {
        return FilledEvent.of(shape, ObservationValue.Coded.class, texts);
    }

    private static void assertSaysAll(FilledEvent filled) {
        FhirElement element = Rendered.element(Rendered.entry(filled.event()));
        Rendered.read(element);

        assertThat(Rendered.json(element)).contains(filled.said());
    }

    private static List<String> textsOf(Resource resource) {
        List<String> texts = new ArrayList<>();
        Texts.collect(resource, texts);
        return texts;
    }
}
