package org.carerecord.testkit.history;

import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.jspecify.annotations.Nullable;

/**
 * The gist of a body: what a correction moves and what equivalent statements share. Two bodies of
 * one statement differ in their details.
 *
 * @param topic what kind of statement
 * @param section the code of the section it is made in
 * @param code what it is about
 * @param time when it was so; null where it is undated
 * @param status the source's code; null where it says none
 */
record Statement(
        Topic topic,
        String section,
        Concept code,
        @Nullable ClinicalTime time,
        @Nullable String status) {

    Statement withCode(Concept other) {
        return new Statement(topic, section, other, time, status);
    }

    Statement withTime(@Nullable ClinicalTime other) {
        return new Statement(topic, section, code, other, status);
    }

    Statement withStatus(@Nullable String other) {
        return new Statement(topic, section, code, time, other);
    }
}
