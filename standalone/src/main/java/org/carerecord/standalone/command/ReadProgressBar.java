package org.carerecord.standalone.command;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.carerecord.quarantine.ReadListener;

/** A bar on standard error for each topic that is read, for people at a terminal. */
final class ReadProgressBar implements ReadListener, AutoCloseable {

    private static final int UPDATE_MS = 200;

    private final ProgressBar bar;

    ReadProgressBar() {
        this(System.err);
    }

    ReadProgressBar(PrintStream terminal) {
        bar =
                new ProgressBarBuilder()
                        .setTaskName("Reading")
                        .setStyle(ProgressBarStyle.ASCII)
                        .setInitialMax(-1)
                        .setUpdateIntervalMillis(UPDATE_MS)
                        .showSpeed()
                        .setConsumer(new ConsoleProgressBarConsumer(terminal))
                        .build();
    }

    @Override
    public void progress(String topic, long read, long total) {
        bar.maxHint(total);
        bar.stepTo(read);
        bar.setExtraMessage(topic);
    }

    @Override
    public void close() {
        bar.close();
    }
}
