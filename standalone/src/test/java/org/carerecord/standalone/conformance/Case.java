package org.carerecord.standalone.conformance;

import org.carerecord.record.Moment;
import org.carerecord.record.Summary;

/**
 * A summary to be judged.
 *
 * @param name tells a failing case; a seed or a place in the sample
 * @param summary the summary
 * @param moment the moment it was asked for
 */
record Case(String name, Summary summary, Moment moment) {

    @Override
    public String toString() {
        return name;
    }
}
