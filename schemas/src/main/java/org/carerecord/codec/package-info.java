/**
 * Events as bytes: Avro in Confluent's framing (0x00, schema id as int32 big-endian, Avro binary).
 * The only place, beside the generated classes, that knows Avro: bytes turn into plain records
 * here, once.
 */
@NullMarked
package org.carerecord.codec;

import org.jspecify.annotations.NullMarked;
