/**
 * Load over HTTP from a process of its own: a few connections that ask, read the whole answer and
 * ask again. Must not know what the answers mean.
 */
@NullMarked
package org.carerecord.benchmarks.http;

import org.jspecify.annotations.NullMarked;
