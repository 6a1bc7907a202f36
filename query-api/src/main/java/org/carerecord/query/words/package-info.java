/**
 * What the record says in words, as people read it: the same words in the narrative of a FHIR
 * document and on pages, so that the two cannot differ. Plain text only; whoever shows it escapes
 * it. British spelling, dates as {@code 14-Jul-2026}.
 *
 * <p>This package knows the record and nothing of FHIR, HTML or HTTP.
 */
@NullMarked
package org.carerecord.query.words;

import org.jspecify.annotations.NullMarked;
