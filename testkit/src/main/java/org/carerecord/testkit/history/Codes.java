package org.carerecord.testkit.history;

import org.carerecord.event.Concept;

/** Concepts of the code systems that histories speak. */
final class Codes {

    static final String SNOMED = "http://snomed.info/sct";
    static final String LOINC = "http://loinc.org";
    static final String DMD = "http://dmd.nhs.uk";
    static final String ROLE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
    static final String LOCAL = "https://codes.example/local";

    /** Of numbers that a hospital gives patients: no code system. */
    static final String HOSPITAL_NUMBER = "https://hospital.example/patients";

    private Codes() {}

    static Concept snomed(String code, String display) {
        return Concept.of(SNOMED, code, display);
    }

    static Concept loinc(String code, String display) {
        return Concept.of(LOINC, code, display);
    }

    static Concept dmd(String code, String display) {
        return Concept.of(DMD, code, display);
    }

    static Concept role(String code, String display) {
        return Concept.of(ROLE, code, display);
    }

    /** An ODS code as {@code system|value}. */
    static String ods(String code) {
        return "https://fhir.nhs.uk/Id/ods-organization-code|" + code;
    }

    static Concept local(String code, String display) {
        return Concept.of(LOCAL, code, display);
    }
}
