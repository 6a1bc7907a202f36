package org.carerecord.record;

/**
 * The limits of a summary.
 *
 * @param perTest the newest of each test, sign, score or question that are shown
 * @param critical entries shown of problems, allergies and medicines, which are not cut in practice
 * @param perTestSection entries shown of a section that is limited by test
 * @param listed entries shown of every other section
 * @param counted further entries that are counted; past it the count says "at least"
 */
public record SummaryLimits(
        int perTest, int critical, int perTestSection, int listed, int counted) {

    /** The limits used unless configured otherwise. */
    public static final SummaryLimits DEFAULT = new SummaryLimits(5, 500, 500, 50, 1_000);

    /** Refuses limits below one. */
    public SummaryLimits {
        if (Math.min(Math.min(perTest, critical), Math.min(perTestSection, listed)) < 1
                || counted < 1) {
            throw new IllegalArgumentException("Expected every limit to be at least 1");
        }
    }
}
