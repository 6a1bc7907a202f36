package org.carerecord.ingest.fhir;

import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * Codes that say that an observation is of a pregnancy, whatever its category: those of the
 * International Patient Summary (status, expected date of delivery, outcomes) and SNOMED CT's for
 * the same. A pregnancy test is a result and not among them.
 */
final class PregnancyCodes {

    private static final Map<String, Set<String>> CODES =
            Map.of(
                    "http://loinc.org",
                    Set.of(
                            // Status.
                            "82810-3",
                            // Date of delivery: estimated, by the last period, by ovulation.
                            "11778-8",
                            "11779-6",
                            "11780-4",
                            // Births: living, preterm, still living, at term, all.
                            "11636-8",
                            "11637-6",
                            "11638-4",
                            "11639-2",
                            "11640-0",
                            // Abortions: all, induced, spontaneous; ectopic pregnancies.
                            "11612-9",
                            "11613-7",
                            "11614-5",
                            "33065-4"),
                    "http://snomed.info/sct",
                    Set.of(
                            // Pregnant, not pregnant, estimated date of delivery.
                            "77386006", "60001007", "161714006"));

    private PregnancyCodes() {}

    static boolean isOne(CodeableConcept code) {
        return code.getCoding().stream()
                .anyMatch(coding ->
                        coding.hasSystem()
                                && coding.hasCode()
                                && CODES.getOrDefault(coding.getSystem(), Set.of())
                                        .contains(coding.getCode()));
    }
}
