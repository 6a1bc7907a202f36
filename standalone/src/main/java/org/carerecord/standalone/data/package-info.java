/**
 * The data directory of a run in one process: where everything that outlives the process lies, and
 * the lock that keeps a second process out.
 *
 * <p>Must not know what the parts write into their folders.
 */
@NullMarked
package org.carerecord.standalone.data;

import org.jspecify.annotations.NullMarked;
