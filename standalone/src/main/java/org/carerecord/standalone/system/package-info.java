/**
 * The whole system in one process: broker, registry, projection and service, started in order and
 * stopped in reverse. Knows nothing of the command line.
 */
@NullMarked
package org.carerecord.standalone.system;

import org.jspecify.annotations.NullMarked;
