/**
 * Statements of every kind with every component filled: what is said of all kinds alike is tested
 * on these.
 *
 * <p>Knows the event and the identifiers, and nothing of who reads it.
 */
@NullMarked
package org.carerecord.testkit.body;

import org.jspecify.annotations.NullMarked;
