/**
 * The FHIR R4 gateway: a Bundle in, one outcome per entry out, each mapped resource as a clinical
 * event. Codes, dates and decimals keep the source's own text. Must not know files, Kafka or how an
 * event is sent.
 */
@NullMarked
package org.carerecord.ingest.fhir;

import org.jspecify.annotations.NullMarked;
