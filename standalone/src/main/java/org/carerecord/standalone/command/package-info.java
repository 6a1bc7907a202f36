/** The commands of {@code care-record}: what each takes, prints and ends with. */
@NullMarked
package org.carerecord.standalone.command;

import org.jspecify.annotations.NullMarked;
