package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What runs in the family: a relative and their conditions (CIS: family history; FHIR
 * FamilyMemberHistory).
 *
 * @param relationship what the relative is to the person
 * @param name in words
 * @param status the source's code
 * @param sex the source's word
 * @param born possibly partial
 * @param deceased whether the relative has died; null where the source says nothing
 * @param date when it was recorded
 * @param conditions what the relative has or had
 * @param notes free text
 */
public record FamilyHistory(
        Concept relationship,
        @Nullable String name,
        @Nullable String status,
        @Nullable String sex,
        @Nullable ClinicalTime born,
        @Nullable Boolean deceased,
        @Nullable ClinicalTime date,
        List<RelativeCondition> conditions,
        List<String> notes)
        implements Circumstance {

    /** Copies the lists. */
    public FamilyHistory {
        conditions = List.copyOf(conditions);
        notes = List.copyOf(notes);
    }

    /**
     * A condition of the relative.
     *
     * @param code what it is
     * @param outcome how it ended
     * @param onset when it began
     * @param note free text
     */
    public record RelativeCondition(
            Concept code, @Nullable Concept outcome, @Nullable When onset, @Nullable String note) {}
}
