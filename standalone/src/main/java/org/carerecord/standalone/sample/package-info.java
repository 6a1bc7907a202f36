/**
 * The sample: made-up patients that the first start loads, moved in time so that they do not age.
 * Never used for real feeds.
 */
@NullMarked
package org.carerecord.standalone.sample;

import org.jspecify.annotations.NullMarked;
