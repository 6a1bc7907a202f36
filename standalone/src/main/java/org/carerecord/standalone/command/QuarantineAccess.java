package org.carerecord.standalone.command;

import java.io.PrintWriter;
import java.time.Duration;
import org.carerecord.quarantine.LogAccess;
import org.carerecord.quarantine.QuarantineContent;
import org.carerecord.quarantine.QuarantineReader;
import org.carerecord.quarantine.ReadListener;
import org.carerecord.registry.SchemaRegistry;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the quarantine is read: the broker and the registry of a running Care Record. */
final class QuarantineAccess {

    @Option(
            names = {"--kafka", "--bootstrap"},
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:9092",
            description = "The broker (default: ${DEFAULT-VALUE}).")
    private String kafka = "";

    @Option(
            names = "--timeout-seconds",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "How long the broker may be silent while it is waited for (default:"
                            + " ${DEFAULT-VALUE}).")
    private int timeoutSeconds = 20;

    @Mixin private final RegistryOption registry = new RegistryOption();

    LogAccess log() {
        return LogAccess.of(kafka, Duration.ofSeconds(Math.max(1, timeoutSeconds)));
    }

    SchemaRegistry registry() {
        return registry.registry();
    }

    /** What lies in quarantine, read with a bar for someone at a terminal. */
    QuarantineContent read(PrintWriter err) {
        QuarantineContent content = read();
        if (content.unreadable() > 0) {
            err.printf(
                    "care-record: Expected the registry to know the schemas of all notices, but %d"
                            + " could not be read: name the registry of this installation with"
                            + " --registry%n",
                    content.unreadable());
            err.flush();
        }
        return content;
    }

    private QuarantineContent read() {
        if (!Terminal.isAttached()) {
            return read(ReadListener.NONE);
        }
        try (var bar = new ReadProgressBar()) {
            return read(bar);
        }
    }

    private QuarantineContent read(ReadListener listener) {
        return new QuarantineReader(log(), registry(), listener).read();
    }
}
