/**
 * The fold as a Kafka Streams topology: its nodes, its store, its settings, and what becomes of
 * records that cannot be folded. The only package that knows Kafka Streams and RocksDB, beside the
 * reader of the running store.
 */
@NullMarked
package org.carerecord.topology;

import org.jspecify.annotations.NullMarked;
