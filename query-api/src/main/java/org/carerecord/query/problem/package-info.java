/**
 * Refusals and faults as RFC 9457 problems: what went wrong, which rule says so and what to do.
 * Nothing here may hold what a request or a record said.
 */
@NullMarked
package org.carerecord.query.problem;

import org.jspecify.annotations.NullMarked;
