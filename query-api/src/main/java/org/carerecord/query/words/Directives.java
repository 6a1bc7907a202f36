package org.carerecord.query.words;

import java.util.Map;
import java.util.Objects;
import org.carerecord.event.Concept;

/**
 * What the codes of advance decisions are called, where a source gives the code alone: nobody is to
 * guess what {@code dnr} stands for.
 */
final class Directives {

    private static final String CONSENT_SCOPE =
            "http://terminology.hl7.org/CodeSystem/consentscope";
    private static final String CONSENT_CATEGORY =
            "http://terminology.hl7.org/CodeSystem/consentcategorycodes";

    /** As HL7 and LOINC call them, by system and code. */
    private static final Map<String, String> NAMES =
            Map.of(
                    CONSENT_SCOPE + "|adr",
                    "Advance care directive",
                    CONSENT_CATEGORY + "|acd",
                    "Advance directive",
                    CONSENT_CATEGORY + "|dnr",
                    "Do not resuscitate",
                    CONSENT_CATEGORY + "|hcd",
                    "Health care directive",
                    CONSENT_CATEGORY + "|polst",
                    "POLST",
                    "http://loinc.org|42348-3",
                    "Advance directives");

    private Directives() {}

    /** The same type, with words where it had none and its code is known. */
    static Concept named(Concept type) {
        return type.hasWords()
                ? type
                : type.codings().stream()
                        .map(coding -> NAMES.get(coding.system() + "|" + coding.code()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(name -> new Concept(type.codings(), name))
                        .orElse(type);
    }
}
