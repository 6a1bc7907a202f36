package org.carerecord.query.fhir.document;

import java.util.List;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.record.Absence;

/**
 * Why a section has no entries, as one of FHIR's reasons for an empty list. FHIR has fewer reasons
 * than the record: the text always says the record's own. That a provider states that there are
 * none is no reason of this kind: it is an entry.
 */
final class EmptyReason {

    private static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/list-empty-reason";

    private EmptyReason() {}

    static FhirElement of(DocumentSection section, Absence absence) {
        FhirElement coding =
                isNilKnown(section, absence)
                        ? coding("nilknown", "Nil Known")
                        : coding("unavailable", "Unavailable");
        return FhirElement.element()
                .children("coding", List.of(coding))
                .text("text", absence.words());
    }

    /**
     * That nothing is recorded is no judgement that there is nothing: only of allergies the draft
     * has it as {@code nilknown}; of problems and medicines it has {@code unavailable}.
     */
    private static boolean isNilKnown(DocumentSection section, Absence absence) {
        return section == DocumentSection.ALLERGIES && absence == Absence.NONE_RECORDED;
    }

    private static FhirElement coding(String code, String display) {
        return FhirElement.element()
                .text("system", SYSTEM)
                .text("code", code)
                .text("display", display);
    }
}
