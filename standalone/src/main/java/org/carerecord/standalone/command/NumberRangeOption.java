package org.carerecord.standalone.command;

import org.carerecord.identity.NhsNumber.TestRange;
import picocli.CommandLine.Option;

/** Which NHS numbers are accepted. */
final class NumberRangeOption {

    @Option(
            names = "--issued-numbers-only",
            description = "Refuse NHS numbers of the test range, 999 000 0000 to 999 999 9999.")
    private boolean issuedNumbersOnly;

    TestRange testRange() {
        return issuedNumbersOnly ? TestRange.REFUSED : TestRange.ALLOWED;
    }
}
