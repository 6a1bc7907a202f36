/**
 * The library a provider's Java system publishes with: drafts that are checked before they are
 * sent, a publisher for one feed, and the log it appends to. Must not know any message standard:
 * FHIR and files are the business of other packages.
 */
@NullMarked
package org.carerecord.ingest.publish;

import org.jspecify.annotations.NullMarked;
