/**
 * The command line {@code care-record} and its wiring: {@link org.carerecord.standalone.Main}
 * constructs every command.
 *
 * <p>This package composes the other modules by plain construction. It must hold no rules of the
 * record itself, and nothing may depend on it.
 */
@NullMarked
package org.carerecord.standalone;

import org.jspecify.annotations.NullMarked;
