package org.carerecord.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process has used.
 *
 * @param name what the process is called in reports
 * @param processor processor time since its start
 * @param residentPeakBytes the most memory it held at a time; empty where the system does not tell
 *     as Linux does
 */
public record ProcessUse(String name, Duration processor, OptionalLong residentPeakBytes) {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final int KIB = 1024;
    private static final long MEGABYTE = 1_000_000;
    private static final double MILLIS = 1_000;

    /** Of a running process. */
    public static ProcessUse of(String name, long pid) {
        Duration processor =
                ProcessHandle.of(pid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO);
        return new ProcessUse(name, processor, peak(pid));
    }

    private static OptionalLong peak(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            Matcher line = PEAK.matcher(Files.exists(status) ? Files.readString(status) : "");
            return line.find()
                    ? OptionalLong.of(Long.parseLong(line.group(1)) * KIB)
                    : OptionalLong.empty();
        } catch (IOException ended) {
            return OptionalLong.empty();
        }
    }

    /** In words, for people. */
    public String words() {
        return String.format(
                Locale.ROOT,
                "%-14s %7.1f s of processor, %s",
                name,
                processor.toMillis() / MILLIS,
                residentPeakBytes.isPresent()
                        ? residentPeakBytes.getAsLong() / MEGABYTE + " MB of memory at most"
                        : "memory is not told on this system");
    }
}
