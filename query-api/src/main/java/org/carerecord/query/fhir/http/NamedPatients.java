package org.carerecord.query.fhir.http;

import java.util.Optional;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.id.ResourceIds;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.read.RecordTurns;

/**
 * Whom a request names: by NHS number, or by the id that the patient's resource has here, so that
 * what a reference says can be asked for as it is.
 *
 * @param turns knows which NHS numbers are acceptable
 * @param ids the ids of resources
 */
record NamedPatients(RecordTurns turns, ResourceIds ids) {

    /** The patient of an NHS number in any written form, or of the id of a Patient. */
    Checked<NhsNumber> of(String written) {
        if (!ResourceIds.looksLikeOne(written)) {
            return byNumber(written);
        }
        Optional<ResourceIds.Named> named = ids.read(written);
        return named.isPresent() && named.get() instanceof ResourceIds.Named.Patient(var number)
                ? acceptable(number)
                : new Checked.Invalid<>(FhirProblems.noSuchResource());
    }

    /** The patient of an NHS number in any written form. */
    Checked<NhsNumber> byNumber(String written) {
        return turns.patient(written);
    }

    /** The number, unless the service does not accept such numbers. */
    Checked<NhsNumber> acceptable(NhsNumber number) {
        return turns.patient(number.digits());
    }
}
