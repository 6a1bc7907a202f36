package org.carerecord.record;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.Observation;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Selection.Chosen;

/**
 * The results that the reports of a selection gather, however old, and what these gather: a panel
 * is a result with parts. Most of them are shown anyway; only the others are looked up.
 */
final class ReportMembers {

    private final Reading reading;
    private final Selection into;
    private final Map<Name, Entry> results = new HashMap<>();

    /** What a source calls an entry, and under which number it tells it. */
    private record Name(NhsNumber number, Provider provider, String entryId) {

        static Name besides(Entry entry, String entryId) {
            return new Name(entry.event().nhsNumber(), Provider.of(entry), entryId);
        }
    }

    ReportMembers(Reading reading, Selection into) {
        this.reading = reading;
        this.into = into;
    }

    /** Adds those that are not shown yet. */
    void add() {
        if (!into.hasAny(chosen -> chosen.event().body() instanceof DiagnosticReport)) {
            return;
        }
        List<Chosen> shown = into.all();
        for (Chosen chosen : shown) {
            if (isResult(chosen.event(), chosen.placement())) {
                know(chosen.entry());
            }
        }
        for (Chosen chosen : shown) {
            if (chosen.event().body() instanceof DiagnosticReport report) {
                add(chosen.entry(), report);
            }
        }
    }

    private void add(Entry report, DiagnosticReport body) {
        Deque<String> named = new ArrayDeque<>(body.members());
        Set<String> seen = new HashSet<>();
        while (!named.isEmpty()) {
            String id = named.removeFirst();
            if (!seen.add(id)) {
                continue;
            }
            if (seen.size() > reading.limits().membersPerReport()) {
                into.leaveOut();
                return;
            }
            result(report, id)
                    .ifPresent(member -> {
                        into.add(member, Why.MEMBER_OF_REPORT);
                        named.addAll(((Observation) member.event().body()).members());
                    });
        }
    }

    private Optional<Entry> result(Entry report, String entryId) {
        Entry known = results.get(Name.besides(report, entryId));
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Entry> found =
                reading.rows()
                        .find(report, entryId)
                        .filter(entry -> isResult(entry.event(), Placement.of(entry.event())));
        found.ifPresent(this::know);
        return found;
    }

    private void know(Entry entry) {
        results.put(Name.besides(entry, entry.event().entryId()), entry);
    }

    private static boolean isResult(ClinicalEvent event, Placement placement) {
        return event.body() instanceof Observation && placement.section() == RowSection.RESULTS;
    }
}
