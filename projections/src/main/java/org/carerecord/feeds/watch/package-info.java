/**
 * Looks at the log again and again to tell when each feed was last heard. Knows Kafka's
 * administration and topics; never events, rows or who asks.
 */
@NullMarked
package org.carerecord.feeds.watch;

import org.jspecify.annotations.NullMarked;
