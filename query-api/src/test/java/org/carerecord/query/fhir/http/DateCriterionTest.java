package org.carerecord.query.fhir.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.query.fhir.element.FhirElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateCriterionTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,2026-03-01,true",
        "2026,2026-03-01,true",
        "2026-03-01,2026,false",
        "eq2026-03,2026-03-31T23:59:59Z,true",
        "eq2026-03,2026-04-01T00:00:00Z,false",
        "ne2026,2026-03-01,false",
        "ne2026,2025,true",
        "gt2026-03-01,2026-03-01,false",
        "gt2026-03-01,2026-03-02,true",
        "gt2026-03-01,2026,true",
        "lt2026-03-01,2026-03-01,false",
        "lt2026-03-01,2026-02-28,true",
        "lt2026-03-01,2026,true",
        "ge2026-03-01,2026-03-01,true",
        "ge2026-03-01,2026-02-28,false",
        "ge2026-03-01,2026-03-01T00:00:00+01:00,false",
        "le2026-03-01,2026-03-01T23:59:59Z,true",
        "le2026-03-01,2026-03-02,false",
        "sa2026-03-01,2026-03-02,true",
        "sa2026-03-01,2026,false",
        "eb2026-03-01,2026-02-28,true",
        "eb2026-03-01,2026-03-01,false",
        "eq2026-03-01,2026-03-01T23:59:59.500Z,true",
        "le2026-03-01,2026-03-01T23:59:59.999999999Z,true",
        "gt2026-03-01,2026-03-01T23:59:59.500Z,false",
        "eq2026-03-01T09:00:01Z,2026-03-01T09:00:01.500Z,true",
        "ne2026-03-01T09:00:01Z,2026-03-01T09:00:01.999Z,false",
        "sa2026-03-01T09:00:01Z,2026-03-01T09:00:01.500Z,false",
        "sa2026-03-01T09:00:01Z,2026-03-01T09:00:02.000Z,true",
        "eq2026-03-01T09:00:01.5Z,2026-03-01T09:00:01.599Z,true",
        "eq2026-03-01T09:00:01.5Z,2026-03-01T09:00:01.600Z,false",
        "eq2026-03-01T09:00:01.5Z,2026-03-01T09:00:01Z,false",
        "eq2026-03-01T09:00Z,2026-03-01T09:00:59.9Z,true",
        "eq2026-03-01T09:00Z,2026-03-01T09:01:00Z,false",
    })
    void comparesRangesAsR4Says(String asked, String found, boolean matches) {
        FhirElement resource = FhirElement.resource("Procedure").text("performedDateTime", found);

        assertThat(matches(asked, resource)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "ge2030,2026-01-01,,true",
        "ge2025,,2024-12-31,false",
        "lt2000,,2024-12-31,true",
        "eq2026,2026-01-01,2026-12-31,true",
        "eq2026,2026-01-01,,false",
    })
    void takesAnOpenEndOfAPeriodForEver(String asked, String start, String end, boolean matches) {
        FhirElement resource =
                FhirElement.resource("Procedure")
                        .child(
                                "performedPeriod",
                                FhirElement.element().text("start", start).text("end", end));

        assertThat(matches(asked, resource)).isEqualTo(matches);
    }

    /** Words or a period beside a date do not hide the date. */
    @Test
    void aDateWithExtensionsIsFoundByTheDate() {
        List<FhirElement> beside =
                List.of(FhirElement.element().text("url", "urn:words").text("valueString", "May"));
        FhirElement dated =
                FhirElement.resource("Procedure").text("performedDateTime", "2026-03-01", beside);
        FhirElement between =
                FhirElement.resource("Procedure")
                        .child(
                                "performedPeriod",
                                FhirElement.element().text("start", "2026-03-01", beside));

        assertThat(matches("ge2020", dated)).isTrue();
        assertThat(matches("ge2027", dated)).isFalse();
        assertThat(matches("lt2026-03-02", between)).isTrue();
    }

    @Test
    void anUndatedResourceMatchesNoDate() {
        FhirElement resource = FhirElement.resource("Procedure").text("performedString", "once");

        assertThat(matches("ne2026", resource)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ap2026", "x", "2026-13", "ge", "''"})
    void refusesWhatIsNoDate(String asked) {
        assertThat(DateCriterion.parse("performed[x]", asked)).isEmpty();
    }

    private static boolean matches(String asked, FhirElement resource) {
        return DateCriterion.parse("performed[x]", asked).orElseThrow().test(resource);
    }
}
