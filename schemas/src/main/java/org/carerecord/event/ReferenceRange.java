package org.carerecord.event;

import org.jspecify.annotations.Nullable;

/** The range a result is read against, as the source gave it. */
public record ReferenceRange(
        @Nullable Quantity low, @Nullable Quantity high, @Nullable String text) {}
