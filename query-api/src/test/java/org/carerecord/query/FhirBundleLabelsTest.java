package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.Condition;
import org.carerecord.query.json.AlteredEntry;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.reader.Lookup;
import org.carerecord.record.Entry;
import org.carerecord.record.Summary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Bundle holds decides how confidential it is labelled (R4, section 6.1.1). */
class FhirBundleLabelsTest {

    private static final String EVERYTHING = "/fhir/Patient/9990000018/$everything";
    private static final String CONDITIONS = "/fhir/Condition?patient=9990000018";
    private static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    @AutoClose private final RunningApi running = new RunningApi();

    @ParameterizedTest
    @CsvSource({"V,V", "R,R", "N,N", "L,N", "U,N", "of-its-own,R"})
    void isAsConfidentialAsTheMostConfidentialOfItsEntries(String label, String level)
            throws Exception {
        holds(entries(label), Optional.empty());

        assertThat(level(EVERYTHING)).isEqualTo(level);
        assertThat(level("/fhir/Procedure?patient=9990000018")).isEqualTo("N");
    }

    @Test
    void isAsLowAsAllThatItHolds() throws Exception {
        holds(entries("L").subList(0, 1), Optional.empty());

        assertThat(level(CONDITIONS)).isEqualTo("L");
    }

    @Test
    void isAsConfidentialAsThePatientWhomItShows() throws Exception {
        holds(entries("L").subList(0, 1), Optional.of("R"));

        assertThat(level(EVERYTHING)).isEqualTo("R");
        assertThat(level("/fhir/Patient?identifier=9990000018")).isEqualTo("R");
        assertThat(level(EVERYTHING + "?_type=Condition")).isEqualTo("L");
    }

    @Test
    void isNormalWhereItHoldsNothing() throws Exception {
        holds(List.of(), Optional.empty());

        assertThat(level(CONDITIONS)).isEqualTo("N");
    }

    private String level(String path) throws Exception {
        Bundle bundle =
                FhirOutcome.CONTEXT
                        .newJsonParser()
                        .parseResource(Bundle.class, running.get(path).body());
        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.SEARCHSET);
        List<Coding> labels = bundle.getMeta().getSecurity();
        assertThat(labels).hasSize(1);
        assertThat(labels.getFirst().getSystem()).isEqualTo(SYSTEM);
        return labels.getFirst().getCode();
    }

    private void holds(List<Entry> entries, Optional<String> labelOfPatient) {
        Summary summary = SampleSummary.everyKind();
        running.reader()
                .answers(
                        new Lookup.Found<>(
                                new Summary(
                                        summary.patient(),
                                        labelOfPatient.flatMap(label ->
                                                summary.demographics()
                                                        .map(entry ->
                                                                AlteredEntry.labelled(
                                                                        entry, label))),
                                        summary.sections(),
                                        summary.feeds(),
                                        summary.linked(),
                                        summary.quarantined()),
                                SampleSummary.UP_TO_DATE_AT));
        running.reader().answersEntries(new ListedEntries(entries));
    }

    /** Problems under a label first, then everything else under the label of most. */
    private static List<Entry> entries(String label) {
        List<Entry> problems = new ArrayList<>();
        List<Entry> others = new ArrayList<>();
        SampleSummary.everyKind().sections().stream()
                .flatMap(section -> section.entries().stream())
                .forEach(entry -> {
                    if (entry.event().body() instanceof Condition) {
                        problems.add(AlteredEntry.labelled(entry, label));
                    } else {
                        others.add(AlteredEntry.labelled(entry, "N"));
                    }
                });
        problems.addAll(others);
        return problems;
    }
}
