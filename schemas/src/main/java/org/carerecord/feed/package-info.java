/**
 * Feeds and the topics that carry them: names, partitions, settings. Knows no event and no record.
 */
@NullMarked
package org.carerecord.feed;

import org.jspecify.annotations.NullMarked;
