package org.carerecord.standalone.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.carerecord.query.words.HarmlessText;
import org.junit.jupiter.api.Test;

/** Nothing in a record can steer the terminal. */
class HarmlessLinesTest {

    @Test
    void keepsTheTerminalSafeFromWhatTheRecordSays() throws Exception {
        String hostile =
                "a\u001b[31mred\u0007\u009b1m\u202egnp\u2066x\u200f\r\nb\u2028c\ud83d\u007f";
        ObjectNode summary =
                (ObjectNode) PrintedSummary.json(PrintedSummary.one("'text':'x','status':'x'"));
        ObjectNode entry = (ObjectNode) summary.at("/sections/0/entries/0");
        for (String field : List.of("text", "status", "confidentiality", "conclusion")) {
            entry.put(field, hostile);
        }
        entry.putObject("dates").put("effective", hostile);
        ((ObjectNode) entry.get("source")).put("feed", hostile);
        ((ObjectNode) summary.at("/sections/0")).put("title", hostile);
        ((ObjectNode) summary.get("patient")).put("gender", hostile).put("birthDate", hostile);
        summary.putArray("freshness")
                .addObject()
                .put("feed", hostile)
                .put("lastReceivedAt", hostile);
        summary.put("generatedAt", hostile).put("upToDateAt", hostile);

        String text = String.join("\n", SummaryText.lines(summary, 100));

        assertThat(text.replace("\n", "").codePoints())
                .noneMatch(point ->
                        Character.isISOControl(point)
                                || Character.getType(point) == Character.FORMAT
                                || Character.getType(point) == Character.SURROGATE);
        assertThat(text).contains("a<U+001B>[31mred<U+0007><U+009B>1m<U+202E>gnp<U+2066>x");
    }

    @Test
    void leavesTextOfEveryScriptAsItIs() {
        String text = "é ü Ω 日本 مرحبا नमस्ते 👩‍⚕️ <b>&amp;\"'\\";

        assertThat(HarmlessText.of(text)).isEqualTo(text);
    }
}
