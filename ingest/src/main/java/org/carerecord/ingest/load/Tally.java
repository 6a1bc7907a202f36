package org.carerecord.ingest.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carerecord.identity.NhsNumber;
import org.jspecify.annotations.Nullable;

/** The account of a load as it grows. Used by the loading thread only. */
final class Tally {

    private static final String OTHER = "other";

    private final LoadLimits limits;
    private final LoadListener listener;
    private final SortedMap<String, Long> notMapped = new TreeMap<>();
    private final Set<NhsNumber> patients = new LinkedHashSet<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final long bytesTotal;
    private long bytesRead;
    private long resources;
    private long accepted;
    private long rejected;
    private long events;
    private long duplicates;
    private long rejectedSources;
    private long passedOver;
    private @Nullable String stopped;

    Tally(LoadLimits limits, LoadListener listener, long bytesTotal) {
        this.limits = limits;
        this.listener = listener;
        this.bytesTotal = bytesTotal;
    }

    void read(long bytes) {
        bytesRead += bytes;
    }

    void resources(int count) {
        resources += count;
    }

    /** A resource was accepted; with no new events it said again what an earlier one said. */
    void accepted(NhsNumber patient, long newEvents) {
        accepted++;
        events += newEvents;
        if (newEvents == 0) {
            duplicates++;
        }
        if (patients.size() < limits.keptPatients()) {
            patients.add(patient);
        }
    }

    void notMapped(String type) {
        boolean room = notMapped.size() < limits.notMappedTypes() || notMapped.containsKey(type);
        notMapped.merge(room ? type : OTHER, 1L, Long::sum);
    }

    void rejected(Rejection rejection) {
        rejected++;
        report(rejection);
    }

    void rejectedSource(Rejection rejection) {
        rejectedSources++;
        report(rejection);
    }

    void passedOver(String file) {
        passedOver++;
        listener.passedOver(file);
    }

    /** Nothing more is to be read or sent. */
    void stop(String reason) {
        if (stopped == null) {
            stopped = reason;
        }
    }

    boolean isStopped() {
        return stopped != null;
    }

    void showProgress() {
        listener.progress(new LoadListener.Progress(bytesRead, bytesTotal, resources, events));
    }

    LoadReport report(double seconds) {
        return new LoadReport(
                resources,
                accepted,
                rejected,
                notMapped,
                events,
                duplicates,
                List.copyOf(patients),
                seconds,
                rejectedSources,
                passedOver,
                rejections,
                Optional.ofNullable(stopped));
    }

    private void report(Rejection rejection) {
        if (rejections.size() < limits.keptRejections()) {
            rejections.add(rejection);
        }
        listener.rejected(rejection);
    }
}
