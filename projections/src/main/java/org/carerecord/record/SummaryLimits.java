package org.carerecord.record;

/**
 * The limits of a summary. What a limit leaves out is said by {@link SummarySection#more()}.
 *
 * @param perTest the newest of each test, score or question that are shown
 * @param perSign the newest of each vital sign that are shown
 * @param critical entries shown of problems, allergies and medicines, which are not cut in practice
 * @param perTestSection entries shown of a section that is limited by test, sign or question
 * @param listed entries shown of every other section
 * @param membersPerReport results that a shown report brings with it
 * @param tests tests, signs or questions of one section that are looked at
 * @param passedOver entries of one place that are looked at and not shown before the search ends
 */
public record SummaryLimits(
        int perTest,
        int perSign,
        int critical,
        int perTestSection,
        int listed,
        int membersPerReport,
        int tests,
        int passedOver) {

    /** The limits used unless configured otherwise. */
    public static final SummaryLimits DEFAULT =
            new SummaryLimits(5, 50, 500, 500, 50, 100, 1_000, 500);

    /** Refuses limits below one. */
    public SummaryLimits {
        if (Math.min(Math.min(perTest, perSign), Math.min(critical, perTestSection)) < 1
                || Math.min(Math.min(listed, membersPerReport), Math.min(tests, passedOver)) < 1) {
            throw new IllegalArgumentException("Expected every limit to be at least 1");
        }
    }
}
