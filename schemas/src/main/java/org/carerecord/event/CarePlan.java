package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan of care: that it exists, what it is about, from when, and what is planned.
 *
 * @param title the plan's title
 * @param categories what kind of plan
 * @param status the source's code
 * @param intent the source's code
 * @param period from when to when it holds
 * @param created when it was made
 * @param description in words
 * @param activities what is planned
 * @param addresses entry ids of the problems it addresses
 * @param notes free text
 */
public record CarePlan(
        @Nullable String title,
        List<Concept> categories,
        @Nullable String status,
        @Nullable String intent,
        @Nullable When period,
        @Nullable ClinicalTime created,
        @Nullable String description,
        List<Activity> activities,
        List<String> addresses,
        List<String> notes)
        implements Body {

    /** Copies the lists. */
    public CarePlan {
        categories = List.copyOf(categories);
        activities = List.copyOf(activities);
        addresses = List.copyOf(addresses);
        notes = List.copyOf(notes);
    }

    /** One planned activity. */
    public record Activity(
            @Nullable Concept code, @Nullable String status, @Nullable String description) {}
}
