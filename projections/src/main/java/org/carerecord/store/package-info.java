/**
 * The record as rows: their keys, their values, and the only place that writes them. Rows lie in
 * any sorted store; this package knows none in particular, and neither Kafka nor HTTP.
 */
@NullMarked
package org.carerecord.store;

import org.jspecify.annotations.NullMarked;
