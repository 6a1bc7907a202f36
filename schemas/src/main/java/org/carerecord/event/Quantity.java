package org.carerecord.event;

import org.jspecify.annotations.Nullable;

/**
 * A measured amount as the source gave it: nothing is rounded and no unit converted.
 *
 * @param value decimal text with the source's own precision
 * @param comparator {@code <}, {@code <=}, {@code >=} or {@code >} where the value is a bound
 * @param unit the unit as shown
 * @param system the unit's code system
 * @param code the unit's code
 */
public record Quantity(
        @Nullable String value,
        @Nullable String comparator,
        @Nullable String unit,
        @Nullable String system,
        @Nullable String code) {}
