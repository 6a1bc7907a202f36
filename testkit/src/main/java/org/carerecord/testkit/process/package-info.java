/**
 * Real servers for tests: a Kafka broker and a schema registry, as child processes that can be
 * killed with SIGKILL, or as containers where a Docker engine answers.
 *
 * <p>Knows Kafka's and Apicurio's command lines. Must not know events, views or anything else of
 * the record: a test brings those.
 */
@NullMarked
package org.carerecord.testkit.process;

import org.jspecify.annotations.NullMarked;
