/**
 * The processes of a run: a child JVM that takes commands over loopback HTTP, and what it used of
 * processor and memory. Must not know what the commands do.
 */
@NullMarked
package org.carerecord.benchmarks.process;

import org.jspecify.annotations.NullMarked;
