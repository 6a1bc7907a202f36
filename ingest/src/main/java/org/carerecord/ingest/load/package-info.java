/**
 * Loading from files, folders and standard input: finds the sources, cuts them into Bundles, has
 * them mapped and published, and accounts for every resource. Must not know what a resource means,
 * nor how a terminal looks.
 */
@NullMarked
package org.carerecord.ingest.load;

import org.jspecify.annotations.NullMarked;
