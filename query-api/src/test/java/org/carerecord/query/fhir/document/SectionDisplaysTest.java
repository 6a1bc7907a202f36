package org.carerecord.query.fhir.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * LOINC's names of the sections' codes: as the example of all sections in IPS 2.0 writes them, and
 * of codes that IPS has no section for as other published guides do.
 */
class SectionDisplaysTest {

    private static final int CODED = 18;

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "PROBLEMS:11450-4:Problem list - Reported",
                "ALLERGIES:48765-2:Allergies and adverse reactions Document",
                "MEDICATIONS:10160-0:History of Medication use Narrative",
                "IMMUNISATIONS:11369-6:History of Immunization Narrative",
                "RESULTS:30954-2:Relevant diagnostic tests/laboratory data Narrative",
                "PROCEDURES:47519-4:History of Procedures Document",
                "DEVICES:46264-8:History of medical device use",
                "ADVANCE_DIRECTIVES:42348-3:Advance healthcare directives",
                "ALERTS:104605-1:Alert",
                "FUNCTIONAL_STATUS:47420-5:Functional status assessment note",
                "PAST_PROBLEMS:11348-0:History of Past illness Narrative",
                "PREGNANCY:10162-6:History of pregnancies Narrative",
                "PLAN_OF_CARE:18776-5:Plan of care note",
                "SOCIAL_HISTORY:29762-2:Social history Narrative",
                "VITAL_SIGNS:8716-3:Vital signs",
                "ENCOUNTERS:46240-8:History of Hospitalizations+Outpatient visits Narrative",
                "FAMILY_HISTORY:10157-6:History of family member diseases Narrative",
                "DOCUMENTS:77599-9:Additional documentation"
            })
    void areThoseOfLoinc(DocumentSection section, String code, String display) {
        assertThat(section.heading().code()).isEqualTo(code);
        assertThat(section.codeDisplay()).hasValue(display);
    }

    @Test
    void allThatAreThereAreNamedAbove() {
        assertThat(
                        Arrays.stream(DocumentSection.values())
                                .filter(section -> section.codeDisplay().isPresent()))
                .hasSize(CODED);
    }
}
