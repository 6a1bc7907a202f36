package org.carerecord.query.page;

import org.carerecord.query.words.EntryWords;

/**
 * Where a line of a page comes from.
 *
 * @param words what the source says
 * @param why why it is shown; empty where everything is
 * @param asserted when the source recorded it
 * @param received when this system received it
 * @param conflict whether the source contradicts itself
 * @param address the page of all versions of the entry
 */
record Source(
        EntryWords words,
        String why,
        String asserted,
        String received,
        boolean conflict,
        String address) {}
