/**
 * The rows of one partition in RocksDB: how a write lies in it and in its log, and what may reach
 * the disk when.
 */
@NullMarked
package org.carerecord.rocks;

import org.jspecify.annotations.NullMarked;
