/**
 * The HTTP service over the record: its configuration, its routes and what each answers. It reads
 * through {@link org.carerecord.reader.RecordReader} and {@link org.carerecord.feeds.FeedsReader}
 * alone and knows neither the log nor the store.
 */
@NullMarked
package org.carerecord.query;

import org.jspecify.annotations.NullMarked;
