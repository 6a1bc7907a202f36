package org.carerecord.query.words;

import java.util.Locale;
import java.util.Map;

/** The fields of statements by what a clinician calls them, within a sentence. */
final class FieldWords {

    /** Of those whose own name is not the word for it. */
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("abatement", "date ended"),
                    Map.entry("attachments", "documents"),
                    Map.entry("authored", "date prescribed"),
                    Map.entry("bodySite", "body site"),
                    Map.entry("categories", "category"),
                    Map.entry("clinicalStatus", "whether it is active"),
                    Map.entry("code", "name or code"),
                    Map.entry("components", "parts of the result"),
                    Map.entry("conclusionCodes", "findings"),
                    Map.entry("courseOfTherapy", "acute or repeat"),
                    Map.entry("criticality", "risk"),
                    Map.entry("dataAbsentReason", "why there is no value"),
                    Map.entry("discontinued", "date stopped"),
                    Map.entry("doseNumbers", "number of the dose"),
                    Map.entry("dosages", "dose"),
                    Map.entry("effective", "date taken"),
                    Map.entry("interpretations", "whether it is abnormal"),
                    Map.entry("issued", "date reported"),
                    Map.entry("lastIssued", "date last issued"),
                    Map.entry("lastOccurrence", "date of the last reaction"),
                    Map.entry("lotNumber", "batch number"),
                    Map.entry("occurrence", "date given"),
                    Map.entry("onset", "date of onset"),
                    Map.entry("performed", "date performed"),
                    Map.entry("primarySource", "who reported it"),
                    Map.entry("reasons", "reason"),
                    Map.entry("recorded", "date recorded"),
                    Map.entry("referenceRanges", "reference range"),
                    Map.entry("statusReason", "reason for the status"),
                    Map.entry("validity", "when to be taken"),
                    Map.entry("verificationStatus", "how certain it is"));

    private FieldWords() {}

    /** What a field is called; of one that has no other word, its name: "body sites". */
    static String of(String field) {
        return WORDS.getOrDefault(
                field, field.replaceAll("(\\p{Lu})", " $1").toLowerCase(Locale.ROOT));
    }
}
