package org.carerecord.standalone.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an entry says beside its name, for each kind. */
class DetailTextTest {

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
        assertThat(PrintedSummary.entryText(members)).contains(words);
    }

    @Test
    void saysWhenAProblemEnded() throws Exception {
        assertThat(
                        PrintedSummary.entryLine(
                                "'text':'Flu','dates':{'recorded':'2020','abatement':'2020-03-04'}"))
                .contains("Flu · ended 04-Mar-2020");
    }
}
