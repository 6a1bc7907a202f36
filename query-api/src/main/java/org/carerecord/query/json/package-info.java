/**
 * The native JSON of answers, written member by member in a fixed order, one class per kind of
 * statement. Knows the record and the event; never HTTP and never where answers come from.
 */
@NullMarked
package org.carerecord.query.json;

import org.jspecify.annotations.NullMarked;
