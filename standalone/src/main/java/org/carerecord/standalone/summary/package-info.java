/**
 * A summary's JSON as text for people at a terminal. Knows only what the service answers with; it
 * leaves nothing of a line out, and nothing in the record can steer the terminal.
 */
@NullMarked
package org.carerecord.standalone.summary;

import org.jspecify.annotations.NullMarked;
