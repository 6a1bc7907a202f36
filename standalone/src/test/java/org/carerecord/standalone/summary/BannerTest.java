package org.carerecord.standalone.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who the summary is of. */
class BannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'names':[{'family':'Ng'}] | NG ·",
                "'names':[{'given':['Ada']}] | Ada ·",
                "'names':[{'text':'Baby girl'}] | Baby girl ·",
                "'gender':'female' | Name not known · Born Not known · Gender Female",
                "'birthDate':'1945' | Born 1945 · Gender Not known",
                "'birthDate':'2026-07-01' | Born 01-Jul-2026 (13d)",
                "'birthDate':'2026-05-01' | Born 01-May-2026 (10w 4d)",
                "'birthDate':'2025-05-01' | Born 01-May-2025 (14m 13d)",
                "'birthDate':'2020-03-15' | Born 15-Mar-2020 (6y 3m)",
                "'birthDate':'1945-07-15' | Born 15-Jul-1945 (80y)",
                "'birthDate':'1940-01-01','deceased':true | Born 01-Jan-1940 · Died (when is",
                "'birthDate':'1940-01-01','deceasedAt':'2020-02-03' | Died 03-Feb-2020 (aged 80y)",
            })
    void showsTheBannerFromWhatIsKnown(String patient, String words) throws Exception {
        String summary = "{'patient':{'nhsNumberSpaced':'999 000 0018'," + patient + "},";

        assertThat(PrintedSummary.first(summary + "'generatedAt':'2026-07-14T09:30:00Z'}"))
                .contains(words);
    }

    @Test
    void saysWhyThereIsNoBanner() throws Exception {
        assertThat(
                        SummaryText.lines(
                                PrintedSummary.json(
                                        "{'patient':{'nhsNumberSpaced':'999 000 0018','absence':"
                                                + "{'kind':'none-recorded','text':'Nothing.'}}}"),
                                80))
                .startsWith(
                        "Name not known · Born Not known · Gender Not known · NHS No. 999 000 0018",
                        "  Nothing.");
    }
}
