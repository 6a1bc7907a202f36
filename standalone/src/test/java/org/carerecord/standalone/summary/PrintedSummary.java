package org.carerecord.standalone.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;

/**
 * Summaries as tests write them, with single quotes for JSON's and the word SOURCE where an entry
 * tells its source, and what is printed of them.
 */
final class PrintedSummary {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String SOURCE =
            ",'source':{'organisation':'Y06601','feed':'gp-north','entry':'x','version':1,"
                    + "'receivedAt':'2026-07-10T08:15:01.5Z'}";

    private PrintedSummary() {}

    /** A summary of one entry, of the members given and a source. */
    static String one(String members) {
        return "{'patient':{'nhsNumberSpaced':'999 000 0018'},'sections':[{'title':'T','entries':[{"
                + members
                + SOURCE
                + "}]}]}";
    }

    /** The first line of an entry of these members. */
    static String entryLine(String members) throws JsonProcessingException {
        return String.join("\n", SummaryText.lines(json(one(members)), 120))
                .lines()
                .skip(3)
                .findFirst()
                .orElseThrow();
    }

    /** An entry of these members in one text, however many lines it takes. */
    static String entryText(String members) throws JsonProcessingException {
        return SummaryText.lines(json(one(members)), 120).stream()
                .skip(3)
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    /** The first line of a summary. */
    static String first(String text) throws JsonProcessingException {
        return SummaryText.lines(json(text), 120).getFirst();
    }

    static JsonNode json(String text) throws JsonProcessingException {
        return MAPPER.readTree(text.replace("SOURCE", SOURCE).replace('\'', '"'));
    }
}
