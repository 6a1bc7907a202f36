package org.carerecord.record;

/**
 * The newest five of each score or question.
 *
 * @param place where they stand
 */
record NewestAnswers(RowSection place) implements SectionRule {

    @Override
    public void select(Reading reading, Selection into) {
        Groups.walk(
                place,
                reading,
                (row, before) -> {
                    if (before == reading.limits().perTest()) {
                        into.leaveOut();
                        return false;
                    }
                    into.add(row.entry(), Why.NEWEST_OF_QUESTION);
                    return true;
                },
                into);
        into.keepFirst(reading.limits().perTestSection(), Order.NEWEST_FIRST);
    }
}
