/**
 * What every question about a patient keeps to, whichever way its answer is shown: the number, the
 * moment, the turn to read, and everything that can be answered instead of the record. Here too is
 * how HTTP spells what every request may carry: percent-encoded text, and the media types that a
 * client takes.
 *
 * <p>This package knows the reader and the problems. It must not know any route, address or form of
 * an answer.
 */
@NullMarked
package org.carerecord.query.read;

import org.jspecify.annotations.NullMarked;
