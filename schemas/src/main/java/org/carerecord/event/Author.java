package org.carerecord.event;

import org.jspecify.annotations.Nullable;

/**
 * The person who made a statement (CIS: name, role, identifier; the organisation is the event's).
 *
 * @param name as the source writes it
 * @param role the professional role
 * @param identifier a professional identifier, with its system where the source gives one
 */
public record Author(@Nullable String name, @Nullable String role, @Nullable String identifier) {}
