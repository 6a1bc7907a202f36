package org.carerecord.query.fhir.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.When;
import org.carerecord.query.fhir.element.FhirElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019",
                "2019-05",
                "2019-05-03",
                "2019-05-03T10:15:00Z",
                "2019-05-03T10:15:00+01:00",
                "2019-05-03T10:15:00.1234567-05:30"
            })
    void aTimeStaysAsPreciseAsItWasGiven(String text) {
        assertThat(json(Times.dateTime(FhirElement.element(), "t", new ClinicalTime(text))))
                .isEqualTo("{'t':'" + text + "'}");
    }

    @Test
    void aTimeWithoutSecondsGetsZeroes() {
        var time = new ClinicalTime("2019-05-03T10:15+01:00");

        assertThat(json(Times.dateTime(FhirElement.element(), "t", time)))
                .isEqualTo("{'t':'2019-05-03T10:15:00+01:00'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "2019-05-03T10:15:00+18:00", "2019-05-03T10:15:00+01:00:30"})
    void aTimeThatFhirCannotWriteIsKeptInAnExtension(String text) {
        String json = json(Times.dateTime(FhirElement.element(), "t", new ClinicalTime(text)));

        assertThat(json).startsWith("{'_t':").contains("unsupported").contains(text);
    }

    @Test
    void aDayIsNoInstant() {
        String json =
                json(Times.instant(FhirElement.element(), "t", new ClinicalTime("2019-05-03")));

        assertThat(json).startsWith("{'_t':").contains("'valueString':'2019-05-03'");
    }

    @Test
    void aTimeIsADateWithTheTimeBesideIt() {
        var time = new ClinicalTime("2019-05-03T10:15:00Z");

        assertThat(json(Times.date(FhirElement.element(), "t", time, "urn:time")))
                .startsWith("{'t':'2019-05-03','_t':")
                .contains("'url':'urn:time','valueDateTime':'2019-05-03T10:15:00Z'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ANY   | {'xDateTime':'2019'}
                    SPAN  | {'xPeriod':{'start':'2019','end':'2019'}}
                    """)
    void aMomentTakesTheFormThatThereIs(String choice, String json) {
        assertThat(written(choice, When.at(new ClinicalTime("2019")))).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ANY   | {'xString':'in childhood'}
                    TIMED | {'xTiming':{'code':{'text':'in childhood'}}}
                    """)
    void wordsTakeTheFormThatThereIs(String choice, String json) {
        assertThat(written(choice, When.inWords("in childhood"))).isEqualTo(json);
    }

    @Test
    void wordsGoIntoAnExtensionWhereThereIsNoForm() {
        assertThat(written("DATED", When.inWords("in childhood")))
                .startsWith("{'xPeriod':{'extension':")
                .contains("'valueString':'in childhood'");
    }

    @Test
    void aPeriodWithoutItsFormIsItsStartWithThePeriodBesideIt() {
        When period = When.between(new ClinicalTime("2019"), new ClinicalTime("2020"));

        assertThat(written("POINT", period))
                .startsWith("{'xDateTime':'2019','_xDateTime':")
                .contains("'valuePeriod':{'start':'2019','end':'2020'}");
    }

    @Test
    void whatIsDemandedAndNotSaidIsMarkedAsAbsent() {
        assertThat(json(TimeChoice.ANY.required(FhirElement.element(), "x", null)))
                .startsWith("{'_xDateTime':")
                .contains("'valueCode':'unknown'");
        assertThat(TimeChoice.ANY.optional(FhirElement.element(), "x", null).isEmpty()).isTrue();
    }

    private static String written(String choice, When when) {
        TimeChoice chosen =
                switch (choice) {
                    case "ANY" -> TimeChoice.ANY;
                    case "SPAN" -> TimeChoice.SPAN;
                    case "TIMED" -> TimeChoice.TIMED;
                    case "POINT" -> TimeChoice.POINT;
                    default -> TimeChoice.DATED;
                };
        return json(chosen.optional(FhirElement.element(), "x", when));
    }

    private static String json(FhirElement element) {
        return Rendered.json(FhirElement.resource("Basic").children("e", List.of(element)))
                .replace('"', '\'')
                .replaceFirst("\\{'resourceType':'Basic','e':\\[(.*)]}$", "$1");
    }
}
