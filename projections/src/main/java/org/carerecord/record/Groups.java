package org.carerecord.record;

/** A walk through a place that is limited by group: by test, sign or question. */
final class Groups {

    /** What is done with the rows of each group. */
    @FunctionalInterface
    interface Rule {

        /**
         * Looks at a row.
         *
         * @param row the cursor on the row
         * @param before how many rows of the group came before it
         * @return whether a further row of the group is to be looked at
         */
        boolean look(CurrentRows.Cursor row, int before);
    }

    private Groups() {}

    /** Walks the groups of a place, each as far as the rule goes. */
    static void walk(RowSection place, Reading reading, Rule rule, Selection into) {
        int groups = 0;
        int before = 0;
        long group = 0;
        try (CurrentRows.Cursor cursor = reading.rows().open(place)) {
            while (cursor.next()) {
                if (groups == 0 || cursor.group() != group) {
                    if (++groups > reading.limits().tests()) {
                        into.leaveOut();
                        return;
                    }
                    group = cursor.group();
                    before = 0;
                }
                if (!rule.look(cursor, before++)) {
                    cursor.skipGroup();
                }
            }
        }
    }
}
