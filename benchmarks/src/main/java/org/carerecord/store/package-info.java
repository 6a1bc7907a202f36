/** What is measured of the store's own package, which shows its keys to nobody else. */
@NullMarked
package org.carerecord.store;

import org.jspecify.annotations.NullMarked;
