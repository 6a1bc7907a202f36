/**
 * Whether what is answered conforms: to NHS England's draft of shared care record patient
 * summaries, to the International Patient Summary and to FHIR R4. docs/conformance.md lists every
 * rule with the test that holds it.
 *
 * <p>Documents are made of the shipped sample and of generated histories by the product's own
 * parts, and judged by FHIR's own validator and by {@link
 * org.carerecord.standalone.conformance.DocumentRule}, which know nothing of how they were made.
 */
@NullMarked
package org.carerecord.standalone.conformance;

import org.jspecify.annotations.NullMarked;
