package org.carerecord.query.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerecord.query.words.EntryWords;

/**
 * Where a line of a page comes from.
 *
 * @param words what the source says, without the encounter
 * @param encounters the encounter that it was recorded in; none where the source does not say
 * @param why why it is shown; empty where everything is
 * @param asserted when the source recorded it
 * @param received when this system received it
 * @param conflict whether the source contradicts itself
 * @param address the page of all versions of the entry
 */
record Source(
        EntryWords words,
        List<InEncounter> encounters,
        String why,
        String asserted,
        String received,
        boolean conflict,
        String address) {

    Source {
        encounters = List.copyOf(encounters);
    }

    /** What it says in short: what of, when, and what was found. */
    String says() {
        return Stream.concat(
                        Stream.of(words.title(), words.date(), words.value()),
                        words.judgements().stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
