/**
 * Load on the log from a process of its own: seeded histories, published as providers publish them.
 */
@NullMarked
package org.carerecord.benchmarks.feed;

import org.jspecify.annotations.NullMarked;
