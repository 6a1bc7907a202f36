package org.carerecord.standalone.feeds;

import java.io.Serial;
import java.nio.file.Path;
import java.util.List;

/** The register of feeds cannot be read, or breaks a rule; the message names each place and fix. */
public final class FeedRegisterUnusableException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /** How many problems are told at once. */
    private static final int MOST_TOLD = 20;

    FeedRegisterUnusableException(Path file, List<String> problems) {
        super(message(file, problems));
    }

    FeedRegisterUnusableException(Path file, String problem, Throwable cause) {
        super(message(file, List.of(problem)), cause);
    }

    private static String message(Path file, List<String> problems) {
        var message =
                new StringBuilder(
                        "Expected a register of feeds as docs/feeds.md tells, but %s is none:"
                                .formatted(file));
        problems.stream()
                .limit(MOST_TOLD)
                .forEach(problem -> message.append("\n  ").append(problem));
        if (problems.size() > MOST_TOLD) {
            message.append("\n  and ").append(problems.size() - MOST_TOLD).append(" more");
        }
        return message.toString();
    }
}
