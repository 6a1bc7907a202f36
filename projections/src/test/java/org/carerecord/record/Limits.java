package org.carerecord.record;

/** Limits of which a test changes one. */
record Limits(SummaryLimits limits) {

    static Limits of() {
        return new Limits(SummaryLimits.DEFAULT);
    }

    Limits perTestSection(int value) {
        return new Limits(
                new SummaryLimits(
                        limits.perTest(),
                        limits.perSign(),
                        limits.critical(),
                        value,
                        limits.listed(),
                        limits.membersPerReport(),
                        limits.tests(),
                        limits.passedOver()));
    }

    Limits critical(int value) {
        return new Limits(
                new SummaryLimits(
                        limits.perTest(),
                        limits.perSign(),
                        value,
                        limits.perTestSection(),
                        limits.listed(),
                        limits.membersPerReport(),
                        limits.tests(),
                        limits.passedOver()));
    }

    Limits listed(int value) {
        return new Limits(
                new SummaryLimits(
                        limits.perTest(),
                        limits.perSign(),
                        limits.critical(),
                        limits.perTestSection(),
                        value,
                        limits.membersPerReport(),
                        limits.tests(),
                        limits.passedOver()));
    }

    Limits membersPerReport(int value) {
        return new Limits(
                new SummaryLimits(
                        limits.perTest(),
                        limits.perSign(),
                        limits.critical(),
                        limits.perTestSection(),
                        limits.listed(),
                        value,
                        limits.tests(),
                        limits.passedOver()));
    }

    Limits tests(int value) {
        return new Limits(
                new SummaryLimits(
                        limits.perTest(),
                        limits.perSign(),
                        limits.critical(),
                        limits.perTestSection(),
                        limits.listed(),
                        limits.membersPerReport(),
                        value,
                        limits.passedOver()));
    }

    Limits passedOver(int value) {
        return new Limits(
                new SummaryLimits(
                        limits.perTest(),
                        limits.perSign(),
                        limits.critical(),
                        limits.perTestSection(),
                        limits.listed(),
                        limits.membersPerReport(),
                        limits.tests(),
                        value));
    }
}
