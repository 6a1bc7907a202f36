package org.carerecord.record;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.jspecify.annotations.Nullable;

/**
 * The discipline of a result, as far as its window goes. It is told by the codes of its categories:
 * HL7 table 0074 (diagnostic service section) or the SNOMED CT specialty. A discipline that is not
 * among these is of the others, which no window hides.
 */
enum Discipline {
    /** Biochemistry, haematology, immunology. */
    SIX_MONTHS(Windows.SIX_MONTHS, Why.RESULT_OF_6_MONTHS),
    /** Microbiology, virology, histology, cytology. */
    TWELVE_MONTHS(Windows.TWELVE_MONTHS, Why.RESULT_OF_12_MONTHS),
    /** Every other, and what the source does not say. */
    OTHER(null, Why.NEWEST_OF_TEST);

    /** HL7 table 0074. */
    private static final Map<String, Discipline> SERVICE_SECTIONS =
            Map.of(
                    "CH", SIX_MONTHS, // chemistry
                    "HM", SIX_MONTHS, // haematology
                    "IMM", SIX_MONTHS, // immunology
                    "MB", TWELVE_MONTHS, // microbiology
                    "MCB", TWELVE_MONTHS, // mycobacteriology
                    "VR", TWELVE_MONTHS, // virology
                    "SP", TWELVE_MONTHS, // surgical pathology
                    "PAT", TWELVE_MONTHS, // pathology: gross and histopathology, not surgical
                    "CP", TWELVE_MONTHS); // cytopathology

    /** SNOMED CT qualifier values of clinical specialties. */
    private static final Map<String, Discipline> SPECIALTIES =
            Map.of(
                    "394596001", SIX_MONTHS, // chemical pathology
                    "394803006", SIX_MONTHS, // clinical haematology
                    "394916005", SIX_MONTHS, // haematopathology
                    "394598000", SIX_MONTHS, // immunopathology
                    "408454008", TWELVE_MONTHS, // clinical microbiology
                    "394597005", TWELVE_MONTHS); // histopathology

    private static final String SNOMED_CT = "http://snomed.info/sct";

    private final @Nullable Period window;
    private final Why why;

    Discipline(@Nullable Period window, Why why) {
        this.window = window;
        this.why = why;
    }

    /** How far back its results are shown; empty where no window hides them. */
    Optional<Period> window() {
        return Optional.ofNullable(window);
    }

    /** Why a result of it is shown. */
    Why why() {
        return why;
    }

    /** The discipline of these categories; of several, the one of the longer window. */
    static Discipline of(List<Concept> categories) {
        Discipline longest = null;
        for (Concept category : categories) {
            for (Coding coding : category.codings()) {
                Discipline one = of(coding);
                if (one != null && (longest == null || one.compareTo(longest) > 0)) {
                    longest = one;
                }
            }
        }
        return longest == null ? OTHER : longest;
    }

    private static @Nullable Discipline of(Coding coding) {
        String code = coding.code();
        if (code == null) {
            return null;
        }
        return SNOMED_CT.equals(coding.system())
                ? SPECIALTIES.get(code)
                : isServiceSection(coding.system()) ? SERVICE_SECTIONS.get(code) : null;
    }

    /** HL7 v2 messages name the table in many ways, or not at all: the field implies it. */
    private static boolean isServiceSection(@Nullable String system) {
        if (system == null) {
            return true;
        }
        String name = system.toLowerCase(Locale.ROOT);
        return name.endsWith("0074") || name.endsWith("2.16.840.1.113883.12.74");
    }
}
