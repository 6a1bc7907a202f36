/**
 * A summary as a FHIR document: NHS England's draft <em>Shared Care Record Patient Summaries</em>
 * (June 2026) on HL7's International Patient Summary 2.0.1. A Bundle whose first entry is the
 * Composition, every section with its narrative and its entries, which say the same.
 *
 * <p>The document is a function of the summary, of the feeds that are silent, and of the moment: it
 * has no clock, and the same three give the same bytes. What of a record a summary shows is decided
 * before, and what one entry becomes as a resource or in words is decided elsewhere.
 */
@NullMarked
package org.carerecord.query.fhir.document;

import org.jspecify.annotations.NullMarked;
