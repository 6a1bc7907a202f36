/**
 * The record on pages for people: what a page shows, put into values that templates write as HTML.
 * Every page is whole without scripts, asks no other host for anything, and says in words what is
 * missing. The words of an entry are those of {@code org.carerecord.query.words}.
 *
 * <p>This package knows the record and nothing of HTTP or of where the record is read.
 */
@NullMarked
package org.carerecord.query.page;

import org.jspecify.annotations.NullMarked;
