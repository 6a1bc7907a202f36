package org.carerecord.standalone.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command of a document and the answer printed under it: in a block marked {@code console}, a
 * line that starts with {@code $} is a command, and the lines up to the next one are its answer.
 */
record DocumentedCommand(String command, List<String> answer) {

    private static final String BLOCK = "```console";
    private static final String PROMPT = "$ ";

    static List<DocumentedCommand> in(Path document) throws IOException {
        List<DocumentedCommand> commands = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(document)) {
            if (line.startsWith("```")) {
                inside = line.equals(BLOCK);
            } else if (inside && line.startsWith(PROMPT)) {
                String command = line.substring(PROMPT.length());
                commands.add(new DocumentedCommand(command, new ArrayList<>()));
            } else if (inside) {
                commands.getLast().answer().add(line);
            }
        }
        return commands;
    }

    /** What may differ from run to run, put out of sight: moments, durations, places in the log. */
    static String settled(String text) {
        return text.replaceAll("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z", "<moment>")
                .replaceAll("in \\d+\\.\\d s", "in <time> s")
                .replaceAll("\\(\\d+y\\)", "(<age>)")
                .strip();
    }
}
