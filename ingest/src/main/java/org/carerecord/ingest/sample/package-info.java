/**
 * What is done to the shipped sample of made-up patients and to nothing else. Must not be used by
 * any way in for real feeds.
 */
@NullMarked
package org.carerecord.ingest.sample;

import org.jspecify.annotations.NullMarked;
