/**
 * Refusals and faults as RFC 9457 problems: what went wrong, which rule says so and what to do.
 * Nothing here may hold what a request or a record said. The one exception is the NHS number that a
 * superseded one belongs to: it is what the answer is for, and nothing of the record goes with it.
 */
@NullMarked
package org.carerecord.query.problem;

import org.jspecify.annotations.NullMarked;
