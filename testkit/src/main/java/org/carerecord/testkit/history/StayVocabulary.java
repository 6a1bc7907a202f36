package org.carerecord.testkit.history;

import java.util.List;
import org.carerecord.event.Concept;

/** What is told of admissions to hospital and of their end, in the code systems of UK Core. */
final class StayVocabulary {

    private static final String UK_CORE = "https://fhir.hl7.org.uk/CodeSystem/UKCore-";

    static final List<Concept> ADMISSION_METHODS =
            List.of(
                    of("AdmissionMethodEngland", "13", "Elective Admission: Planned"),
                    Concept.ofText("Came by ambulance"));

    static final List<Concept> SOURCES =
            List.of(
                    of("SourceOfAdmissionEngland", "19", "Usual place of residence"),
                    Concept.ofText("Care home"));

    static final List<Concept> MOMENTS =
            List.of(
                    of("LegalStatusContext", "admission", "Admission"),
                    of("LegalStatusContext", "discharge", "Discharge"));

    static final List<Concept> LEGAL_STATUSES =
            List.of(
                    of("LegalStatusClassificationEngland", "01", "Informal"),
                    of(
                            "LegalStatusClassificationEngland",
                            "02",
                            "Formally detained under Mental Health Act Section 2"));

    static final List<Concept> DISCHARGE_METHODS =
            List.of(
                    of(
                            "DischargeMethodEngland",
                            "1",
                            "Patient discharged on clinical advice or with clinical consent"),
                    Concept.ofText("Left before the end of treatment"));

    static final List<Concept> DESTINATIONS =
            List.of(
                    of("DischargeDestinationEngland", "19", "Usual place of residence"),
                    Concept.ofText("Nursing home"));

    private StayVocabulary() {}

    private static Concept of(String system, String code, String display) {
        return Concept.of(UK_CORE + system, code, display);
    }
}
