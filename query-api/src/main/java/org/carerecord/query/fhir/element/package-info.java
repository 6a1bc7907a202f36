/**
 * FHIR resources as trees of elements, and their two forms: JSON and XML. A tree is written once,
 * in the order that FHIR gives an element's children, and both forms are made of it, so that they
 * cannot differ in content.
 *
 * <p>This package knows FHIR's formats (R4, sections 2.6.2 and 2.6.3) and nothing of any resource
 * or of the record.
 */
@NullMarked
package org.carerecord.query.fhir.element;

import org.jspecify.annotations.NullMarked;
