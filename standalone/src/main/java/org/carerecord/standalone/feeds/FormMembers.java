package org.carerecord.standalone.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.carerecord.query.words.HarmlessText;

/** Finds members of an object that its form does not have: refused, not ignored. */
final class FormMembers {

    private static final int LONGEST_TOLD = 40;

    private FormMembers() {}

    /** A sentence for every member that is none of those known. */
    static List<String> unknown(JsonNode object, List<String> known) {
        return object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(member -> !known.contains(member))
                .map(member ->
                        ", %s: Expected no members but %s, but there is this one: %s"
                                .formatted(
                                        told(member), String.join(", ", known), fix(member, known)))
                .toList();
    }

    /** What to do about a word that is not known. */
    static String fix(String typed, List<String> known) {
        return NearestWord.to(typed, known)
                .map(word -> "did you mean " + word + "?")
                .orElse("use one of those");
    }

    private static String told(String member) {
        return HarmlessText.of(
                member.length() > LONGEST_TOLD ? member.substring(0, LONGEST_TOLD) + "…" : member);
    }
}
