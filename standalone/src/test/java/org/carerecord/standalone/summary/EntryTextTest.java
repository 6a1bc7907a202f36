package org.carerecord.standalone.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An entry's line: its date, its words and who says so. */
class EntryTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'period':{'start':'2026-01'} | Jan-2026",
                "'performed':{'end':'2026-01-02T23:30:00-05:00'} | 03-Jan-2026",
                "'date':'2024' | 2024",
                "'onset':{'at':'1998','text':'as a child'} | 1998",
                "'effective':'2026-07-01','issued':'2026-07-02' | 01-Jul-2026",
            })
    void filesAnEntryUnderItsDateAsPreciseAsTheSourceWas(String dates, String words)
            throws Exception {
        assertThat(PrintedSummary.entryLine("'text':'x','dates':{" + dates + "}"))
                .startsWith("  " + words);
    }

    @Test
    void marksAnEntryInConflict() throws Exception {
        assertThat(PrintedSummary.entryText("'text':'x','inConflict':true"))
                .contains("x · IN CONFLICT: the source has said different things · Y06601");
    }

    @Test
    void showsTheNumberThatAnEntryCameUnderInOnePiece() throws Exception {
        String long60 = "y".repeat(60);

        assertThat(
                        PrintedSummary.entryText(
                                "'text':'"
                                        + long60
                                        + "','under':{'nhsNumber':'9990000026',"
                                        + "'nhsNumberSpaced':'999 000 0026'}"))
                .contains("Y06601/gp-north under 999 000 0026");
    }

    @Test
    void namesEveryoneWhoSaysTheSameAndInWhatTheyDiffer() throws Exception {
        String others =
                "'equivalents':{'because':'same-medicine','text':'The same medicine.','differs':"
                        + "['dosages','validity'],'entries':[{'text':'x','source':{'organisation':"
                        + "'RJ1','feed':'acute-3'}},{'text':'x','inConflict':true,'under':"
                        + "{'nhsNumberSpaced':'999 000 0026'},'source':{'organisation':'RJ2',"
                        + "'feed':'acute-4'}}]}";

        assertThat(PrintedSummary.entryText("'text':'x'," + others))
                .contains(
                        "Y06601/gp-north · also: RJ1/acute-3; RJ2/acute-4 under 999 000 0026, in"
                                + " conflict (differs in dosages, validity)");
        assertThat(
                        PrintedSummary.entryText(
                                "'text':'x'," + others.replace("'dosages','validity'", "")))
                .doesNotContain("differs");
    }

    @Test
    void showsThatAStatementIsSensitive() throws Exception {
        assertThat(
                        PrintedSummary.entryLine(
                                "'text':'x','confidentiality':'R','sensitivities':['SEX','HIV']"))
                .contains("confidentiality R · sensitive: SEX; HIV");
    }
}
