/**
 * A Kafka broker inside this JVM, for the run in one process.
 *
 * <p>Knows Kafka's server classes, which no other package of this module may use. Must not know
 * topics, events or views: whoever starts the broker brings them.
 */
@NullMarked
package org.carerecord.standalone.broker;

import org.jspecify.annotations.NullMarked;
