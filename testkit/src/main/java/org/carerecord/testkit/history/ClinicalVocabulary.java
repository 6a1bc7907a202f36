package org.carerecord.testkit.history;

import static org.carerecord.testkit.history.Codes.dmd;
import static org.carerecord.testkit.history.Codes.local;
import static org.carerecord.testkit.history.Codes.loinc;
import static org.carerecord.testkit.history.Codes.snomed;

import java.util.List;
import org.carerecord.event.Concept;

/** What clinical statements are about: small lists, so that entries of one code are common. */
final class ClinicalVocabulary {

    static final List<Concept> PROBLEMS =
            List.of(
                    snomed("38341003", "Hypertensive disorder"),
                    snomed("44054006", "Type 2 diabetes mellitus"),
                    snomed("195967001", "Asthma"),
                    snomed("13645005", "Chronic obstructive pulmonary disease"),
                    snomed("49436004", "Atrial fibrillation"),
                    snomed("84114007", "Heart failure"),
                    local("H33..", "Asthma (Read code only)"),
                    Concept.ofText("Bad chest every winter"));

    static final List<Concept> ALLERGIES =
            List.of(
                    snomed("91936005", "Allergy to penicillin"),
                    snomed("91935009", "Allergy to peanut"),
                    snomed("300916003", "Allergy to latex"),
                    snomed("293586001", "Allergy to aspirin"),
                    Concept.ofText("Plasters bring up a rash"));

    static final List<Concept> MEDICINES =
            List.of(
                    dmd("322236009", "Paracetamol 500mg tablets"),
                    dmd("319775004", "Aspirin 75mg tablets"),
                    dmd("323510009", "Amoxicillin 500mg capsules"),
                    dmd("319996000", "Simvastatin 10mg tablets"),
                    dmd("39113611000001102", "Salbutamol 100micrograms/dose inhaler CFC free"),
                    Concept.ofText("Herbal tea, own supply"));

    static final List<Concept> VACCINES =
            List.of(
                    dmd("39115611000001103", "COVID-19 mRNA vaccine 30micrograms/0.3ml"),
                    dmd("39114911000001105", "COVID-19 vaccine 0.5ml"),
                    snomed("871831003", "Measles, mumps and rubella vaccine"),
                    snomed("1181000221105", "Influenza vaccine"));

    static final List<Concept> PROCEDURES =
            List.of(
                    snomed("80146002", "Appendectomy"),
                    snomed("73761001", "Colonoscopy"),
                    snomed("52734007", "Total replacement of hip"),
                    snomed("232717009", "Coronary artery bypass grafting"));

    static final List<Concept> DEVICES =
            List.of(
                    snomed("14106009", "Cardiac pacemaker"),
                    snomed("72506001", "Implantable defibrillator"),
                    snomed("6012004", "Hearing aid"),
                    Concept.ofText("Walking frame, loaned"));

    static final List<Concept> TESTS =
            List.of(
                    loinc("718-7", "Haemoglobin"),
                    loinc("2160-0", "Creatinine"),
                    loinc("2823-3", "Potassium"),
                    loinc("59261-8", "HbA1c (IFCC)"),
                    loinc("33914-3", "Estimated GFR"),
                    loinc("6690-2", "White cell count"),
                    loinc("777-3", "Platelets"),
                    loinc("1988-5", "C-reactive protein"),
                    loinc("630-4", "Urine culture"),
                    local("44J3.", "Serum creatinine (Read code only)"));

    static final List<Concept> REPORTS =
            List.of(
                    loinc("58410-2", "Full blood count"),
                    loinc("24323-8", "Comprehensive metabolic panel"),
                    loinc("11502-2", "Laboratory report"));

    static final List<Concept> VITAL_SIGNS =
            List.of(
                    loinc("85354-9", "Blood pressure"),
                    loinc("8867-4", "Heart rate"),
                    loinc("59408-5", "Oxygen saturation"),
                    loinc("8302-2", "Body height"),
                    loinc("29463-7", "Body weight"),
                    loinc("39156-5", "Body mass index"));

    static final List<Concept> SCORES =
            List.of(
                    snomed("763264000", "Clinical Frailty Scale score"),
                    loinc("96761-2", "Barthel index total score"));

    static final List<Concept> SOCIAL_HISTORY =
            List.of(
                    loinc("72166-2", "Tobacco smoking status"),
                    snomed("160573003", "Alcohol intake"));

    static final List<Concept> PREGNANCY =
            List.of(
                    loinc("82810-3", "Pregnancy status"),
                    loinc("11778-8", "Estimated date of delivery"),
                    loinc("11640-0", "Number of pregnancies"));

    private ClinicalVocabulary() {}

    /** So many different tests: the real ones first, then those of a local laboratory. */
    static Concept test(int number) {
        return number < TESTS.size()
                ? TESTS.get(number)
                : local("T" + number, "Local test " + number);
    }
}
