package org.carerecord.ingest.fhir;

import org.carerecord.event.Concept;

/**
 * What must not be done, which FHIR says by {@code doNotPerform} beside the code of the thing. Here
 * it is left in words on purpose: the code without that element beside it, in a search or a group
 * of equivalents, would mean the opposite.
 */
final class Prohibitions {

    private Prohibitions() {}

    /** The prohibition in words, such as {@code Do not give: Warfarin 1mg tablets}. */
    static Concept of(String order, String what) {
        return Concept.ofText(what.isEmpty() ? order : order + ": " + what);
    }
}
