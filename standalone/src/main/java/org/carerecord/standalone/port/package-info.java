/**
 * Ports of the loopback address, the only one that servers of this module bind to.
 *
 * <p>Must not know what listens on them.
 */
@NullMarked
package org.carerecord.standalone.port;

import org.jspecify.annotations.NullMarked;
