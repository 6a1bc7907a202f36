/**
 * The ids of FHIR resources: what an id stands for, and how it is enciphered so that it says so to
 * this installation and to nobody else.
 *
 * <p>It knows numbers and the names of entries, and must not know resources, documents or HTTP.
 */
@NullMarked
package org.carerecord.query.fhir.id;

import org.jspecify.annotations.NullMarked;
