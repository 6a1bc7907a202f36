/**
 * FHIR R4 over HTTP: the routes under {@code /fhir}, what they take, in which form they answer, and
 * how a refusal looks there. What can be asked is written once, in tables, of which the routes, the
 * rules for parameters and the capability statement are all made, so that they cannot differ.
 *
 * <p>It must not know how a resource or a document is made of the record, nor any route of the
 * native addresses; of pages it knows their headers alone.
 */
@NullMarked
package org.carerecord.query.fhir.http;

import org.jspecify.annotations.NullMarked;
