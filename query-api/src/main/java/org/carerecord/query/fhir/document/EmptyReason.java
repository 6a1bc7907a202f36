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

    static FhirElement of(Absence absence) {
        FhirElement coding =
                switch (absence) {
                    case NONE_RECORDED -> coding("nilknown", "Nil Known");
                    case OLDER_ONLY, NOT_SHARED, SOURCE_SILENT, QUARANTINED ->
                            coding("unavailable", "Unavailable");
                };
        return FhirElement.element()
                .children("coding", List.of(coding))
                .text("text", absence.words());
    }

    private static FhirElement coding(String code, String display) {
        return FhirElement.element()
                .text("system", SYSTEM)
                .text("code", code)
                .text("display", display);
    }
}
