package org.carerecord.query.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;

/** How a source judges a value, and why it gives none. */
public final class InterpretationText {

    /**
     * HL7 v3 ObservationInterpretation, which has the codes of HL7 v2 table 0078; both as sources
     * name them.
     */
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("H", "High"),
                    Map.entry("HH", "Critically high"),
                    Map.entry("HU", "Significantly high"),
                    Map.entry("L", "Low"),
                    Map.entry("LL", "Critically low"),
                    Map.entry("LU", "Significantly low"),
                    Map.entry("A", "Abnormal"),
                    Map.entry("AA", "Critically abnormal"),
                    Map.entry("N", "Normal"),
                    Map.entry("POS", "Positive"),
                    Map.entry("NEG", "Negative"),
                    Map.entry("DET", "Detected"),
                    Map.entry("ND", "Not detected"),
                    Map.entry("IND", "Indeterminate"),
                    Map.entry("R", "Resistant"),
                    Map.entry("S", "Susceptible"),
                    Map.entry("I", "Intermediate"),
                    Map.entry("NR", "Non-reactive"),
                    Map.entry("EXP", "Expected"));

    private static final Set<String> SYSTEMS =
            Set.of(
                    "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
                    "http://hl7.org/fhir/v2/0078",
                    "http://terminology.hl7.org/CodeSystem/v2-0078");

    private static final Set<String> UNREMARKABLE = Set.of("normal", "n", "within normal range");

    /** Codes of HL7 that say something of the value, but not that it is other than it should be. */
    private static final Set<String> NEUTRAL_CODES = Set.of("N", "NEG", "ND", "S", "NR", "EXP");

    /** The same in words, where the source gives no code of HL7. */
    private static final Set<String> NEUTRAL =
            Set.of(
                    "negative",
                    "not detected",
                    "susceptible",
                    "sensitive",
                    "non-reactive",
                    "expected");

    /** FHIR data-absent-reason: there is a value, and it is withheld. */
    private static final String MASKED = "masked";

    private InterpretationText() {}

    /** The source's words; of a bare code of HL7, what the code means. */
    static String of(Concept judgement) {
        if (judgement.hasWords() && !isBareCode(judgement)) {
            return judgement.words();
        }
        return judgement.codings().stream()
                .filter(InterpretationText::isOfHl7)
                .map(coding -> WORDS.get(coding.code()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(judgement::words);
    }

    /**
     * Whether the source calls the value other than it should be. What this version does not know
     * counts as that: it must not be overlooked.
     */
    public static boolean isAbnormal(Concept judgement) {
        if (isUnremarkable(judgement)) {
            return false;
        }
        List<String> codes =
                judgement.codings().stream()
                        .filter(InterpretationText::isOfHl7)
                        .map(Coding::code)
                        .filter(Objects::nonNull)
                        .toList();
        return codes.isEmpty()
                ? !NEUTRAL.contains(of(judgement).toLowerCase(Locale.ROOT))
                : !NEUTRAL_CODES.containsAll(codes);
    }

    /** Whether the source calls the value normal. */
    static boolean isUnremarkable(Concept judgement) {
        return UNREMARKABLE.contains(of(judgement).toLowerCase(Locale.ROOT));
    }

    /** Why there is no value. */
    static String missing(Concept reason) {
        boolean isWithheld =
                reason.codings().stream().anyMatch(coding -> MASKED.equals(coding.code()));
        return isWithheld ? "Withheld by the source" : CodeWords.of(reason.words());
    }

    /** Sources repeat the code as its words. */
    private static boolean isBareCode(Concept judgement) {
        return judgement.codings().stream()
                .anyMatch(coding -> judgement.words().equals(coding.code()));
    }

    private static boolean isOfHl7(Coding coding) {
        return coding.system() != null
                && coding.code() != null
                && SYSTEMS.contains(coding.system());
    }
}
