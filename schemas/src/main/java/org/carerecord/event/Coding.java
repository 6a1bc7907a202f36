package org.carerecord.event;

import org.jspecify.annotations.Nullable;

/**
 * One code of a code system, exactly as the source gave it.
 *
 * @param system the code system's URI, or as the source names it
 * @param code the code
 * @param display the source's words for the code
 */
public record Coding(@Nullable String system, @Nullable String code, @Nullable String display) {}
