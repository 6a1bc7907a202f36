package org.carerecord.query;

import java.util.Arrays;
import java.util.Optional;

/** The query parameters that routes take. Their names are part of the contract. */
enum Parameter {
    /** The moment of the past that is asked for. */
    AS_OF("asOf"),
    /** The day of the moment that a form asks for. */
    AS_OF_DATE("asOfDate"),
    /** The time of day of the moment that a form asks for. */
    AS_OF_TIME("asOfTime"),
    /** The receipt of an event that must be visible in the answer. */
    AFTER("after"),
    /** The section whose entries are asked for. */
    SECTION("section"),
    /** The code of the entries that are asked for. */
    CODE("code"),
    /** The code system of the entries that are asked for. */
    SYSTEM("system"),
    /** Where the page starts. */
    BEFORE("before"),
    /** How many entries a page holds at most. */
    LIMIT("limit");

    private final String word;

    Parameter(String word) {
        this.word = word;
    }

    /** The name in addresses. Case matters. */
    String word() {
        return word;
    }

    /** The parameter of this name. */
    static Optional<Parameter> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
