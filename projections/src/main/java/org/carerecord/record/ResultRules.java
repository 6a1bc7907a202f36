package org.carerecord.record;

import java.time.Instant;
import java.util.List;
import org.carerecord.event.Body;
import org.carerecord.event.Concept;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.Observation;

/**
 * The results of a summary (NHS England, <em>Shared Care Record Patient Summaries</em>, draft of
 * June 2026): of each test the newest five, and of those the ones that lie in the window of their
 * discipline, see {@link Discipline}. Reports are tests of their own; each brings the results that
 * it gathers, however old.
 */
final class ResultRules implements SectionRule {

    @Override
    public void select(Reading reading, Selection into) {
        Groups.walk(
                RowSection.RESULTS,
                reading,
                (row, before) -> take(row, before, reading, into),
                into);
        into.keepFirst(reading.limits().perTestSection(), Order.NEWEST_FIRST);
        new ReportMembers(reading, into).add();
    }

    private static boolean take(
            CurrentRows.Cursor row, int before, Reading reading, Selection into) {
        if (before == reading.limits().perTest()) {
            into.leaveOut();
            return false;
        }
        Entry entry = row.entry();
        Discipline discipline = Discipline.of(categories(entry.event().body()));
        if (isInWindow(entry, discipline, reading.at())) {
            into.add(entry, discipline.why());
        } else {
            into.leaveOut();
        }
        return true;
    }

    private static boolean isInWindow(Entry entry, Discipline discipline, Instant at) {
        return discipline
                .window()
                .map(window -> Windows.reaches(entry.event(), Windows.start(at, window)))
                .orElse(true);
    }

    private static List<Concept> categories(Body body) {
        return switch (body) {
            case Observation result -> result.categories();
            case DiagnosticReport report -> report.categories();
            default -> List.of();
        };
    }
}
