/**
 * What lies in quarantine, for operators: reading the notices, explaining their reasons, fetching
 * the records they tell of, and driving those again that can be folded today. A client of the log;
 * it must not know the rows of the record, nor print or log content of a record.
 */
@NullMarked
package org.carerecord.quarantine;

import org.jspecify.annotations.NullMarked;
