/**
 * The processes under load: a query node as it is, and beside it what the machine could do at best,
 * a service that answers the same bytes and a topology that only gets and puts the same bytes.
 */
@NullMarked
package org.carerecord.benchmarks.node;

import org.jspecify.annotations.NullMarked;
