/**
 * The register of feeds as a file, and how feeds stand as text for people at a terminal. Knows the
 * form of the file and what the service answers with; never the log.
 */
@NullMarked
package org.carerecord.standalone.feeds;

import org.jspecify.annotations.NullMarked;
