package org.carerecord.standalone.command;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.carerecord.ingest.load.LoadListener;

/** A bar on standard error with rate and time left, for people at a terminal. */
final class LoadProgressBar implements LoadListener, AutoCloseable {

    private static final int UPDATE_MS = 200;
    private static final long MEGABYTE = 1_000_000;

    private final ProgressBar bar;

    LoadProgressBar() {
        this(System.err);
    }

    LoadProgressBar(PrintStream terminal) {
        bar =
                new ProgressBarBuilder()
                        .setTaskName("Loading")
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUnit(" MB", MEGABYTE)
                        .setInitialMax(-1)
                        .setUpdateIntervalMillis(UPDATE_MS)
                        .showSpeed()
                        .setConsumer(new ConsoleProgressBarConsumer(terminal))
                        .build();
    }

    @Override
    public void progress(Progress progress) {
        bar.maxHint(progress.bytesTotal());
        bar.stepTo(progress.bytesRead());
        bar.setExtraMessage(progress.events() + " events");
    }

    @Override
    public void close() {
        bar.close();
    }
}
