/**
 * The pure hot paths by themselves, with JMH: no broker, no store on disk, no HTTP. Must not know
 * the running system.
 */
@NullMarked
package org.carerecord.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
