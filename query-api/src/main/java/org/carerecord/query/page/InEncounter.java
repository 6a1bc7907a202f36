package org.carerecord.query.page;

/**
 * The encounter that something was recorded in.
 *
 * @param reference how the source refers to it, which nobody reads who does not search for it there
 * @param words its kind and date; empty where the record that the page is made of does not have it
 * @param address the page of it; empty where there are no words
 */
record InEncounter(String reference, String words, String address) {

    /** Whether there is something to read of it. */
    boolean isTold() {
        return !words.isEmpty();
    }
}
