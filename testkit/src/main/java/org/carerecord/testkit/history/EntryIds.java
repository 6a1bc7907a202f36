package org.carerecord.testkit.history;

/** Identifiers of entries at their sources: numbered, so that bodies can refer to them. */
final class EntryIds {

    private EntryIds() {}

    static String ofNumber(int number) {
        return "entry-" + number;
    }
}
