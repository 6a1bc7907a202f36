package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something measured, found or asked: a laboratory result, a vital sign, a social-history item or a
 * survey answer. The event's section says which.
 *
 * @param code what was observed
 * @param status the source's code, such as {@code final}; real feeds also say {@code unknown}
 * @param categories the source's categories
 * @param effective when it was so
 * @param issued when the result was released
 * @param value what was found; null where only components or a reason for absence are given
 * @param dataAbsentReason why there is no value
 * @param interpretations such as abnormal flags
 * @param referenceRanges the ranges the value is read against
 * @param components parts, such as systolic and diastolic pressure
 * @param bodySite where on the body
 * @param method how it was found
 * @param members entry ids of the observations this one groups
 * @param notes free text
 */
public record Observation(
        Concept code,
        @Nullable String status,
        List<Concept> categories,
        @Nullable When effective,
        @Nullable ClinicalTime issued,
        @Nullable ObservationValue value,
        @Nullable Concept dataAbsentReason,
        List<Concept> interpretations,
        List<ReferenceRange> referenceRanges,
        List<Component> components,
        @Nullable Concept bodySite,
        @Nullable Concept method,
        List<String> members,
        List<String> notes)
        implements Body {

    /** Copies the lists. */
    public Observation {
        categories = List.copyOf(categories);
        interpretations = List.copyOf(interpretations);
        referenceRanges = List.copyOf(referenceRanges);
        components = List.copyOf(components);
        members = List.copyOf(members);
        notes = List.copyOf(notes);
    }

    /** A part of an observation that has a code and a value of its own. */
    public record Component(
            Concept code,
            @Nullable ObservationValue value,
            @Nullable Concept dataAbsentReason,
            List<Concept> interpretations,
            List<ReferenceRange> referenceRanges) {

        /** Copies the lists. */
        public Component {
            interpretations = List.copyOf(interpretations);
            referenceRanges = List.copyOf(referenceRanges);
        }
    }
}
