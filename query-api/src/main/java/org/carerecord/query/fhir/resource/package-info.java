/**
 * Entries of the record as FHIR R4 resources in UK Core's shape: one class for each kind of body,
 * {@link org.carerecord.query.fhir.resource.RecordResources} in front. What the source said stays
 * as it said it; what R4 has no element for goes into notes and extensions, and what R4 demands and
 * the source lacks is marked as absent. Nothing is made up.
 *
 * <p>This package knows entries and FHIR's resources, and nothing of sections, documents, searches
 * or HTTP.
 */
@NullMarked
package org.carerecord.query.fhir.resource;

import org.jspecify.annotations.NullMarked;
