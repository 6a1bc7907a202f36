package org.carerecord.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.event.Allergy;
import org.carerecord.event.Body;
import org.carerecord.event.Condition;
import org.carerecord.event.Device;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.Observation;
import org.carerecord.event.Procedure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has no field of its own is told among the notes, under a label, after the source's. */
final class RemarksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "Condition# \"code\": {\"text\": \"x\"}, \"bodySite\": [{\"text\": \"left leg\"}]#"
                        + " Site: left leg",
                "Condition# \"code\": {\"text\": \"x\"}, \"stage\": [{\"summary\": {\"text\":"
                        + " \"IV\"}, \"type\": {\"text\": \"Clinical\"}}]# Stage: Clinical; IV",
                "Condition# \"code\": {\"text\": \"x\"}, \"evidence\": [{\"code\": [{\"text\":"
                        + " \"ECG\"}]}]# Evidence: ECG",
                "MedicationRequest# \"medicationCodeableConcept\": {\"text\": \"x\"}, \"status\":"
                        + " \"stopped\", \"statusReason\": {\"text\": \"rhabdomyolysis\"}#"
                        + " Reason for status: rhabdomyolysis",
                "MedicationStatement# \"medicationCodeableConcept\": {\"text\": \"x\"},"
                        + " \"statusReason\": [{\"text\": \"bled\"}], \"category\": {\"text\":"
                        + " \"over the counter\"}# Reason for status: bled|Category: over the"
                        + " counter",
                "Procedure# \"code\": {\"text\": \"x\"}, \"status\": \"stopped\", \"statusReason\":"
                        + " {\"text\": \"arrest\"}, \"complication\": [{\"text\": \"perforation\"}],"
                        + " \"followUp\": [{\"text\": \"sutures out\"}], \"usedCode\": [{\"text\":"
                        + " \"plate\"}]# Reason for status: arrest|Complication: perforation|"
                        + "Follow-up: sutures out|Used: plate",
                "Device# \"type\": {\"text\": \"x\"}, \"safety\": [{\"text\": \"MR unsafe\"}],"
                        + " \"statusReason\": [{\"text\": \"off\"}]#"
                        + " Safety: MR unsafe|Reason for status: off",
                "Immunization# \"vaccineCode\": {\"text\": \"x\"}, \"isSubpotent\": true#"
                        + " Subpotent dose: may not protect",
                "Immunization# \"vaccineCode\": {\"text\": \"x\"}, \"isSubpotent\": true,"
                        + " \"subpotentReason\": [{\"text\": \"cold chain\"}], \"doseQuantity\":"
                        + " {\"value\": 0.5, \"unit\": \"ml\"}#"
                        + " Subpotent dose: cold chain|Amount: 0.5 ml",
                "Immunization# \"vaccineCode\": {\"text\": \"x\"}, \"isSubpotent\": false,"
                        + " \"reaction\": [{\"date\": \"2026-01-02\", \"detail\": {\"display\":"
                        + " \"Fever\"}}, {\"reported\": true}]# Reaction: Fever on 2026-01-02|"
                        + "Reaction: what it was is kept at the source",
                "AllergyIntolerance# \"code\": {\"text\": \"x\"}, \"reaction\": [{\"exposureRoute\":"
                        + " {\"text\": \"IV\"}, \"note\": [{\"text\": \"needed adrenaline\"}]}]#"
                        + " Exposed by: IV|Of a reaction: needed adrenaline",
                "Observation# \"code\": {\"text\": \"x\"}, \"focus\": [{\"display\": \"Twin B\"}],"
                        + " \"specimen\": {\"display\": \"CSF\"}# About: Twin B|Specimen: CSF",
                "Observation# \"code\": {\"text\": \"x\"}, \"focus\": [{\"reference\":"
                        + " \"BodyStructure/b\"}]#"
                        + " About: not the person, but what the source names",
                "Observation# \"code\": {\"text\": \"x\"}, \"specimen\": {\"reference\": \"%23s\"},"
                        + " \"contained\": [{\"resourceType\": \"Specimen\", \"id\": \"s\", \"type\":"
                        + " {\"text\": \"Swab\"}, \"collection\": {\"bodySite\": {\"text\":"
                        + " \"throat\"}}}]# Specimen: Swab; throat"
            })
    void tellsWhatHasNoFieldAmongTheNotes(String type, String fields, String remarks) {
        String resource =
                """
                {"resourceType": "%s", "id": "x1", "subject": {"reference": "Patient/p1"},
                 "note": [{"text": "noted"}], %s}
                """
                        .formatted(type, fields.replace("%23", "#"));
        boolean isPatient = List.of("Device", "Immunization", "AllergyIntolerance").contains(type);

        List<String> notes =
                notes(
                        Bundles.event(
                                        isPatient
                                                ? resource.replace("\"subject\"", "\"patient\"")
                                                : resource)
                                .body());

        assertThat(notes.getFirst()).isEqualTo("noted");
        assertThat(notes.subList(1, notes.size())).containsExactly(remarks.split("\\|"));
    }

    private static List<String> notes(Body body) {
        return switch (body) {
            case Condition one -> one.notes();
            case Medication one -> one.notes();
            case Procedure one -> one.notes();
            case Device one -> one.notes();
            case Immunisation one -> one.notes();
            case Allergy one -> one.notes();
            case Observation one -> one.notes();
            default -> List.of();
        };
    }
}
