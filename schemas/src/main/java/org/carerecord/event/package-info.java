/**
 * The event: one clinical statement by one source, as plain immutable records. This is the language
 * that providers, the fold and the readers share; it knows only the JDK and the identifiers.
 */
@NullMarked
package org.carerecord.event;

import org.jspecify.annotations.NullMarked;
