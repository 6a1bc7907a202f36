package org.carerecord.standalone.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A summary as a whole, and what it says of all its entries. */
class SummaryTextTest {

    private static final String WHOLE =
            """
            {'patient':{'nhsNumber':'9990000018','nhsNumberSpaced':'999 000 0018',
              'names':[{'use':'usual','text':'Jack'},
                {'use':'official','family':'Smith','given':['John','Paul'],'prefixes':['Mr']}],
              'birthDate':'1945-07-14','gender':'male'},
            'sections':[
              {'section':'problems','code':'11450-4','title':'Problems','entries':[
                {'entry':'c1','kind':'condition','text':'Type 2 diabetes',
                 'dates':{'onset':{'text':'in his fifties'},'recorded':'2019-05'},
                 'statuses':{'clinicalStatus':'active','verificationStatus':'unconfirmed'}SOURCE}],
               'more':true,'moreText':'More exists at the source.'},
              {'section':'allergies','code':'48765-2','title':'Allergies and intolerances',
               'entries':[{'entry':'a1','kind':'allergy','text':'Allergy to penicillin',
                 'criticality':'high','reactions':[{'manifestations':[{'text':'Anaphylaxis'}],
                 'severity':'severe'}]SOURCE}]},
              {'section':'results','code':'30954-2','title':'Results','entries':[
                {'entry':'o1','kind':'observation','text':'Haemoglobin A1c',
                 'dates':{'effective':'2026-07-10T07:45:00+01:00'},'status':'final',
                 'value':{'quantity':{'value':'53.10','comparator':'>=','unit':'mmol/mol'}},
                 'referenceRanges':[{'low':{'value':'20'},'high':{'value':'42'}}],
                 'interpretations':[{'text':'High'}]SOURCE}],
               'disputed':true,'disputedText':'One provider says that there are none.'},
              {'section':'alerts','code':'104605-1','title':'Alerts','entries':[],
               'absence':{'kind':'not-shared',
                 'text':'This section is not shared with this record.'}}],
            'quarantined':2,
            'freshness':[{'feed':'gp-north','lastReceivedAt':'2026-07-10T08:15:01.500Z'}],
            'position':{'gp-north':{'partition':3,'offset':123}},
            'upToDateAt':'2026-07-14T09:29:58.250Z','generatedAt':'2026-07-14T09:30:00Z'}
            """;

    @Test
    void printsASummaryForPeople() throws Exception {
        assertThat(SummaryText.lines(PrintedSummary.json(WHOLE), 100))
                .containsExactly(
                        "SMITH, John Paul (Mr) · Born 14-Jul-1945 (81y) · Gender Male · NHS No. 999"
                                + " 000 0018",
                        "! 2 records about this person could not be read; what is missing may be"
                                + " among them.",
                        "",
                        "Problems",
                        "  May-2019     Type 2 diabetes · onset in his fifties · active,"
                                + " unconfirmed · Y06601/gp-north",
                        "  More exists at the source.",
                        "",
                        "Allergies and intolerances",
                        "  undated      Allergy to penicillin · criticality high · reaction"
                                + " Anaphylaxis (severe) ·",
                        "               Y06601/gp-north",
                        "",
                        "Results",
                        "! One provider says that there are none.",
                        "  10-Jul-2026  Haemoglobin A1c: >=53.10 mmol/mol [20 to 42] High · final ·"
                                + " Y06601/gp-north",
                        "",
                        "Alerts",
                        "  This section is not shared with this record.",
                        "",
                        "Last change from gp-north: 10-Jul-2026 09:15",
                        "Made 14-Jul-2026 10:30 from all that had been read by 14-Jul-2026 10:29. Times are"
                                + " UK time.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 80, 97, 120, 500})
    void keepsToTheWidthAndLosesNothing(int width) throws Exception {
        String dosage = "One tablet twice a day with food and " + "x".repeat(300) + " at night";
        JsonNode summary =
                PrintedSummary.json(
                        PrintedSummary.one(
                                "'kind':'medication','text':'Metformin','dates':{'authored':"
                                        + "'2026-06-01'},'dosages':['"
                                        + dosage
                                        + "'],'status':'active'"));

        List<String> lines = SummaryText.lines(summary, width);

        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.length()).isLessThanOrEqualTo(Math.clamp(width, 80, 120)));
        assertThat(String.join("", lines).replace(" ", "")).contains(dosage.replace(" ", ""));
    }

    @Test
    void namesTheNumbersThatBelongToThePatient() throws Exception {
        String summary =
                "{'patient':{'nhsNumberSpaced':'999 000 0018'},'linked':[{'nhsNumberSpaced':"
                        + "'999 000 0026','kind':'superseded','since':'2026-07-01T12:00:00Z',"
                        + "'freshness':[{'feed':'acute-3','lastReceivedAt':"
                        + "'2026-07-02T12:00:00Z'}]}]}";

        assertThat(SummaryText.lines(PrintedSummary.json(summary), 120))
                .contains(
                        "Includes what came under NHS No. 999 000 0026 (superseded, since"
                                + " 01-Jul-2026 13:00)",
                        "Last change from acute-3 under 999 000 0026: 02-Jul-2026 13:00");
    }

    @Test
    void saysFirstAndLastThatItIsOfThePast() throws Exception {
        String past = WHOLE.replace("'quarantined'", "'asOf':'2026-03-01T09:00:00Z','quarantined'");

        List<String> lines = SummaryText.lines(PrintedSummary.json(past), 100);

        String said =
                "*** AS OF 01-Mar-2026 09:00 UK time: what was held then, NOT what is known now ***";
        assertThat(lines).startsWith(said).endsWith(said);
        assertThat(lines.get(1)).contains("Born 14-Jul-1945 (80y)");
        assertThat(SummaryText.lines(PrintedSummary.json(WHOLE), 100))
                .noneMatch(line -> line.contains("AS OF"));
    }

    @Test
    void saysWhichProvidersAreSilent() throws Exception {
        String silent =
                WHOLE.replace(
                        "'quarantined'",
                        "'silentFeeds':[{'feed':'council','name':'Northshire Council',"
                                + "'lastHeardAt':'2026-07-01T09:00:00Z'},"
                                + "{'feed':'acute','name':'West Hospital'}],'quarantined'");

        assertThat(SummaryText.lines(PrintedSummary.json(silent), 100))
                .contains(
                        "! Northshire Council (council) has not been heard from since 01-Jul-2026"
                                + " 10:00, which is longer than",
                        "! West Hospital (acute) has not been heard from for longer than expected.");
    }
}
