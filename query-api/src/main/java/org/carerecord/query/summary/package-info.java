/**
 * Summaries as answers: selected from the record, rendered in one form or another, and kept for as
 * long as the record is as it was.
 *
 * <p>It knows revisions of the record and entity tags, and must not know any route or how a form
 * looks.
 */
@NullMarked
package org.carerecord.query.summary;

import org.jspecify.annotations.NullMarked;
