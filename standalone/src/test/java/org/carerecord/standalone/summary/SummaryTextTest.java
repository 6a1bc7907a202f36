package org.carerecord.standalone.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.carerecord.query.words.HarmlessText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTextTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String SOURCE =
            ",'source':{'organisation':'Y06601','feed':'gp-north','entry':'x','version':1,"
                    + "'receivedAt':'2026-07-10T08:15:01.5Z'}";

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
        assertThat(SummaryText.lines(json(WHOLE), 100))
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
                json(
                        one(
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
    void showsTheComponentsOfAMeasurement() throws Exception {
        String components =
                "'components':[{'text':'Systolic','value':{'quantity':{'value':'142','unit':'mmHg'}},"
                        + "'referenceRanges':[{'text':'90 to 140'}]},"
                        + "{'text':'Diastolic','dataAbsentReason':{'text':'Not performed'}}]";

        assertThat(entryLine("'kind':'observation','text':'Blood pressure'," + components))
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
        assertThat(entryLine("'text':'x','value':" + value)).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'low':{'value':'4'}} | [from 4]",
                "{'high':{'value':'9'}} | [to 9]",
                "{'low':{'value':'4'},'high':{'value':'9'},'text':'normal'} | [normal]",
            })
    void showsARangeOfEveryKind(String range, String words) throws Exception {
        assertThat(entryLine("'text':'x','referenceRanges':[" + range + "]")).contains(words);
    }

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
        assertThat(entryLine("'text':'x','dates':{" + dates + "}")).startsWith("  " + words);
    }

    @Test
    void saysWhenAProblemEnded() throws Exception {
        assertThat(entryLine("'text':'Flu','dates':{'recorded':'2020','abatement':'2020-03-04'}"))
                .contains("Flu · ended 04-Mar-2020");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'kind':'alert','text':'Safeguarding concern','dates':{'period':{'start':'2026-02-01',"
                        + "'end':'2026-09-01'},'recorded':'2026-02-03'},'status':'active',"
                        + "'priority':{'text':'High'},'categories':[{'text':'Safeguarding'}],"
                        + "'notes':['Do not visit alone']"
                        + " | 03-Feb-2026  Safeguarding concern · Safeguarding · priority High ·"
                        + " until 01-Sep-2026 · note: Do not visit alone · active",
                "'kind':'advance-decision','text':'ReSPECT form','dates':{'made':'2026-03-04',"
                        + "'reviewBy':'2027-03'},'decision':{'text':'Not for CPR'},"
                        + "'location':'Kitchen drawer'"
                        + " | 04-Mar-2026  ReSPECT form · decision: Not for CPR · original: Kitchen"
                        + " drawer · review by Mar-2027",
                "'kind':'legal-information','text':'Lasting power of attorney','dates':{'period':"
                        + "{'start':'2020'}},'holders':['Mary Smith','Ann Lee']"
                        + " | 2020         Lasting power of attorney · held by Mary Smith; Ann Lee",
                "'kind':'service-package','text':'Home care','provider':'Leeds','frequency':'Daily',"
                        + "'contact':'Duty team'"
                        + " | Home care · by Leeds · Daily · contact Duty team",
                "'kind':'referral','text':'Screening','dates':{'authored':'2026-06-20','occurrence':"
                        + "'2026-08'},'priority':'urgent','specialty':{'text':'Ophthalmology'},"
                        + "'referrer':'Dr Rahman','recipient':'Eye clinic','reasons':[{'text':'Blur'}]"
                        + " | 20-Jun-2026  Screening · Ophthalmology · priority urgent · from Dr"
                        + " Rahman · to Eye clinic · for Blur · wished for Aug-2026",
                "'kind':'appointment','text':'Cardiology','dates':{'period':{'start':"
                        + "'2026-08-11T10:20:00+01:00'}},'specialty':{'text':'Cardiology'},"
                        + "'participants':['Miss Lee'],'locations':['Level 2']"
                        + " | 11-Aug-2026  Cardiology · at 10:20 · with Miss Lee · in Level 2",
                "'kind':'contact','text':'Mary Smith','name':'Mary Smith','relationships':"
                        + "[{'text':'Daughter'}],'contacts':[{'system':'phone','value':'0113'}],"
                        + "'addresses':[{'lines':['3 Mill Lane'],'postcode':'LS1 1AB'}]"
                        + " | Mary Smith · Daughter · phone 0113 · 3 Mill Lane, LS1 1AB",
                "'kind':'contact','text':'Matron','role':{'text':'Matron'},'organisation':'Trust'"
                        + " | Matron · Trust",
                "'kind':'family-history','text':'Mother','dates':{'recorded':'2019','born':'1915'},"
                        + "'deceased':true,'conditions':[{'text':'Cancer','dates':{'onset':{'text':"
                        + "'in her sixties'}},'outcome':{'text':'Died'}}]"
                        + " | 2019         Mother · Cancer, onset in her sixties, Died · born 1915 ·"
                        + " has died",
                "'kind':'encounter','text':'Review','locations':['Room 4'],'serviceProvider':'Surgery'"
                        + " | Review · in Room 4 · Surgery",
                "'kind':'care-plan','text':'Plan','addresses':['Condition/1'],'description':'Diet',"
                        + "'activities':[{'text':'Advice','description':'Weekly'}]"
                        + " | Plan · Diet · planned: Advice (Weekly) · Y06601",
                "'kind':'document-reference','text':'Letter','custodian':'Trust'"
                        + " | Letter · kept by Trust",
                "'kind':'medication','text':'Metformin','dates':{'authored':'2026-06-01','validity':"
                        + "{'end':'2026-12-01'},'lastIssued':'2026-10-05','discontinued':'2026-11'}"
                        + " | 01-Jun-2026  Metformin · last issued 05-Oct-2026 · stopped Nov-2026 ·"
                        + " until 01-Dec-2026",
                "'kind':'immunisation','text':'Influenza','status':'not-done','statusReason':"
                        + "{'text':'Declined'} | Influenza · because Declined · not-done",
                "'kind':'unknown','text':'Newer','statedKind':'Genome' | Newer · called Genome",
                "'kind':'newer-kind','text':'x' | x · Y06601/gp-north",
                "'kind':'care-plan','text':'' | (care plan without a name) · Y06601",
            })
    void showsWhatMattersOfEveryKind(String members, String words) throws Exception {
        assertThat(entryText(members)).contains(words);
    }

    @Test
    void marksAnEntryInConflict() throws Exception {
        assertThat(entryText("'text':'x','inConflict':true"))
                .contains("x · IN CONFLICT: the source has said different things · Y06601");
    }

    @Test
    void showsTheNumberThatAnEntryCameUnderInOnePiece() throws Exception {
        String long60 = "y".repeat(60);

        assertThat(
                        entryText(
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

        assertThat(entryText("'text':'x'," + others))
                .contains(
                        "Y06601/gp-north · also: RJ1/acute-3; RJ2/acute-4 under 999 000 0026, in"
                                + " conflict (differs in dosages, validity)");
        assertThat(entryText("'text':'x'," + others.replace("'dosages','validity'", "")))
                .doesNotContain("differs");
    }

    @Test
    void namesTheNumbersThatBelongToThePatient() throws Exception {
        String summary =
                "{'patient':{'nhsNumberSpaced':'999 000 0018'},'linked':[{'nhsNumberSpaced':"
                        + "'999 000 0026','kind':'superseded','since':'2026-07-01T12:00:00Z',"
                        + "'freshness':[{'feed':'acute-3','lastReceivedAt':"
                        + "'2026-07-02T12:00:00Z'}]}]}";

        assertThat(SummaryText.lines(json(summary), 120))
                .contains(
                        "Includes what came under NHS No. 999 000 0026 (superseded, since"
                                + " 01-Jul-2026 13:00)",
                        "Last change from acute-3 under 999 000 0026: 02-Jul-2026 13:00");
    }

    @Test
    void saysFirstAndLastThatItIsOfThePast() throws Exception {
        String past = WHOLE.replace("'quarantined'", "'asOf':'2026-03-01T09:00:00Z','quarantined'");

        List<String> lines = SummaryText.lines(json(past), 100);

        String said =
                "*** AS OF 01-Mar-2026 09:00 UK time: what was held then, NOT what is known now ***";
        assertThat(lines).startsWith(said).endsWith(said);
        assertThat(lines.get(1)).contains("Born 14-Jul-1945 (80y)");
        assertThat(SummaryText.lines(json(WHOLE), 100)).noneMatch(line -> line.contains("AS OF"));
    }

    @Test
    void saysWhichProvidersAreSilent() throws Exception {
        String silent =
                WHOLE.replace(
                        "'quarantined'",
                        "'silentFeeds':[{'feed':'council','name':'Northshire Council',"
                                + "'lastHeardAt':'2026-07-01T09:00:00Z'},"
                                + "{'feed':'acute','name':'West Hospital'}],'quarantined'");

        assertThat(SummaryText.lines(json(silent), 100))
                .contains(
                        "! Northshire Council (council) has not been heard from since 01-Jul-2026"
                                + " 10:00, which is longer than",
                        "! West Hospital (acute) has not been heard from for longer than expected.");
    }

    @Test
    void showsThatAStatementIsSensitive() throws Exception {
        assertThat(entryLine("'text':'x','confidentiality':'R','sensitivities':['SEX','HIV']"))
                .contains("confidentiality R · sensitive: SEX; HIV");
    }

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

        assertThat(first(summary + "'generatedAt':'2026-07-14T09:30:00Z'}")).contains(words);
    }

    @Test
    void saysWhyThereIsNoBanner() throws Exception {
        assertThat(
                        SummaryText.lines(
                                json(
                                        "{'patient':{'nhsNumberSpaced':'999 000 0018','absence':"
                                                + "{'kind':'none-recorded','text':'Nothing.'}}}"),
                                80))
                .startsWith(
                        "Name not known · Born Not known · Gender Not known · NHS No. 999 000 0018",
                        "  Nothing.");
    }

    @Test
    void keepsTheTerminalSafeFromWhatTheRecordSays() throws Exception {
        String hostile =
                "a\u001b[31mred\u0007\u009b1m\u202egnp\u2066x\u200f\r\nb\u2028c\ud83d\u007f";
        ObjectNode summary = (ObjectNode) json(one("'text':'x','status':'x'"));
        ObjectNode entry = (ObjectNode) summary.at("/sections/0/entries/0");
        for (String field : List.of("text", "status", "confidentiality", "conclusion")) {
            entry.put(field, hostile);
        }
        entry.putObject("dates").put("effective", hostile);
        ((ObjectNode) entry.get("source")).put("feed", hostile);
        ((ObjectNode) summary.at("/sections/0")).put("title", hostile);
        ((ObjectNode) summary.get("patient")).put("gender", hostile).put("birthDate", hostile);
        summary.putArray("freshness")
                .addObject()
                .put("feed", hostile)
                .put("lastReceivedAt", hostile);
        summary.put("generatedAt", hostile).put("upToDateAt", hostile);

        String text = String.join("\n", SummaryText.lines(summary, 100));

        assertThat(text.replace("\n", "").codePoints())
                .noneMatch(point ->
                        Character.isISOControl(point)
                                || Character.getType(point) == Character.FORMAT
                                || Character.getType(point) == Character.SURROGATE);
        assertThat(text).contains("a<U+001B>[31mred<U+0007><U+009B>1m<U+202E>gnp<U+2066>x");
    }

    @Test
    void leavesTextOfEveryScriptAsItIs() {
        String text = "é ü Ω 日本 مرحبا नमस्ते 👩‍⚕️ <b>&amp;\"'\\";

        assertThat(HarmlessText.of(text)).isEqualTo(text);
    }

    private static String one(String members) {
        return "{'patient':{'nhsNumberSpaced':'999 000 0018'},'sections':[{'title':'T','entries':[{"
                + members
                + SOURCE
                + "}]}]}";
    }

    private static String entryLine(String members) throws JsonProcessingException {
        return String.join("\n", SummaryText.lines(json(one(members)), 120))
                .lines()
                .skip(3)
                .findFirst()
                .orElseThrow();
    }

    /** The entry in one text, however many lines it takes. */
    private static String entryText(String members) throws JsonProcessingException {
        return SummaryText.lines(json(one(members)), 120).stream()
                .skip(3)
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    private static String first(String text) throws JsonProcessingException {
        return SummaryText.lines(json(text), 120).getFirst();
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return MAPPER.readTree(text.replace("SOURCE", SOURCE).replace('\'', '"'));
    }
}
