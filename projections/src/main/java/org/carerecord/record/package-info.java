/**
 * What the record means, as pure functions over plain records: which version of an entry wins,
 * where an entry stands in the record, what a summary contains and what its gaps mean. Knows the
 * JDK and the event; never Kafka, Avro, RocksDB or HTTP.
 */
@NullMarked
package org.carerecord.record;

import org.jspecify.annotations.NullMarked;
