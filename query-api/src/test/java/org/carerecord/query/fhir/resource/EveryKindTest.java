package org.carerecord.query.fhir.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.Body;
import org.carerecord.event.ObservationValue;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.id.SampleIds;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.record.Entry;
import org.carerecord.record.Summary;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the resources of all kinds of body. */
class EveryKindTest {

    /** Markup, quotes, marks of direction, control characters, half a pair, and much of it. */
    private static final String HOSTILE =
            "<script>alert(\"1\")</script> ]]> & \u202Eevil\u202C \u0000\u0007\u001B \uD83D <!-- \r\n"
                    + "x".repeat(10_000);

    static Stream<Class<?>> kinds() {
        return FilledBody.kinds();
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

    @ParameterizedTest
    @MethodSource("kinds")
    void nothingThatTheSourceSaidIsLost(Class<?> kind) {
        assertSaysAll(
                FilledBody.of(kind, ObservationValue.Coded.class, leaf -> "word-" + leaf + "-end"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void noValueOfAnObservationIsLost(Class<?> value) {
        assertSaysAll(
                FilledBody.of(
                        org.carerecord.event.Observation.class,
                        value,
                        leaf -> "word-" + leaf + "-end"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hostileTextStaysData(Class<?> kind) {
        FilledBody filled = FilledBody.of(kind, ObservationValue.Text.class, _ -> HOSTILE);

        Resource resource = Rendered.read(Rendered.element(Rendered.entry(filled.body())));

        long texts = filled.said().stream().filter(HOSTILE::equals).count();
        assertThat(textsOf(resource).stream().filter(text -> text.contains("x".repeat(10_000))))
                .as("hostile texts that are read back")
                .hasSizeGreaterThanOrEqualTo((int) texts)
                .allSatisfy(text ->
                        assertThat(text)
                                .contains("<script>alert(\"1\")</script> ]]> & \u202Eevil\u202C")
                                .contains("\uFFFD\uFFFD\uFFFD \uFFFD <!-- "));
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

    private static void assertSaysAll(FilledBody filled) {
        FhirElement element = Rendered.element(Rendered.entry(filled.body()));
        Rendered.read(element);

        assertThat(Rendered.json(element)).contains(filled.said());
    }

    private static List<String> textsOf(Resource resource) {
        List<String> texts = new ArrayList<>();
        Texts.collect(resource, texts);
        return texts;
    }
}
