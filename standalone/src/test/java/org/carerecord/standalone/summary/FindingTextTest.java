package org.carerecord.standalone.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values and the ranges that they are held against. */
class FindingTextTest {

    @Test
    void showsTheComponentsOfAMeasurement() throws Exception {
        String components =
                "'components':[{'text':'Systolic','value':{'quantity':{'value':'142','unit':'mmHg'}},"
                        + "'referenceRanges':[{'text':'90 to 140'}]},"
                        + "{'text':'Diastolic','dataAbsentReason':{'text':'Not performed'}}]";

        assertThat(
                        PrintedSummary.entryLine(
                                "'kind':'observation','text':'Blood pressure'," + components))
                .contains(
                        "Blood pressure · Systolic: 142 mmHg [90 to 140]; Diastolic: no value, Not"
                                + " performed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'text':'gave up'} | x: gave up",
                "{'concept':{'text':'No growth'}} | x: No growth",
                "{'quantity':{'value':'5','code':'mg'}} | x: 5 mg",
                "{'quantity':{'value':'5'}} | x: 5",
            })
    void showsAValueOfEveryKind(String value, String words) throws Exception {
        assertThat(PrintedSummary.entryLine("'text':'x','value':" + value)).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'low':{'value':'4'}} | [from 4]",
                "{'high':{'value':'9'}} | [up to 9]",
                "{'low':{'value':'4'},'high':{'value':'9'},'text':'normal'} | [normal]",
            })
    void showsARangeOfEveryKind(String range, String words) throws Exception {
        assertThat(PrintedSummary.entryLine("'text':'x','referenceRanges':[" + range + "]"))
                .contains(words);
    }
}
