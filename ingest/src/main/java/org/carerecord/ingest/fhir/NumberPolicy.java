package org.carerecord.ingest.fhir;

import org.carerecord.identity.NhsNumber.TestRange;

/**
 * Which NHS numbers patients may have.
 *
 * @param testRange whether numbers of the test range are acceptable
 * @param assign whether patients without a number get one of the test range: for made-up patients
 *     only
 */
public record NumberPolicy(TestRange testRange, boolean assign) {

    /** Refuses to assign numbers that would not be acceptable. */
    public NumberPolicy {
        if (assign && testRange == TestRange.REFUSED) {
            throw new IllegalArgumentException(
                    "Expected the test range to be allowed where NHS numbers are assigned, since"
                            + " assigned numbers are of that range");
        }
    }
}
