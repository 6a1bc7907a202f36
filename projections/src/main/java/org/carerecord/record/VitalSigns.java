package org.carerecord.record;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerecord.event.Coding;
import org.carerecord.event.Observation;
import org.carerecord.record.Selection.Chosen;

/**
 * The vital signs of a summary (NHS England, <em>Shared Care Record Patient Summaries</em>, draft
 * of June 2026): height, weight and body mass index the latest only, whenever it was and under
 * whatever code; every other sign of the last 6 months. Two latest measurements of the same time
 * are both shown. What gave no value, such as a weight that was refused, is no measurement: it is
 * shown where it is newer than the latest, and never in its place.
 */
final class VitalSigns implements SectionRule {

    /** The signs of which only the latest is shown. */
    private enum Build {
        HEIGHT,
        WEIGHT,
        BODY_MASS_INDEX
    }

    private static final String LOINC = "http://loinc.org";
    private static final String SNOMED_CT = "http://snomed.info/sct";

    private static final Map<Build, Set<String>> LOINC_CODES =
            Map.of(
                    Build.HEIGHT, Set.of("8302-2", "3137-7"),
                    Build.WEIGHT, Set.of("29463-7", "3141-9"),
                    Build.BODY_MASS_INDEX, Set.of("39156-5"));

    /** Observable entities, and the findings that UK general practice records. */
    private static final Map<Build, Set<String>> SNOMED_CT_CODES =
            Map.of(
                    Build.HEIGHT, Set.of("50373000", "1153637007", "162755006"),
                    Build.WEIGHT, Set.of("27113001", "162763007"),
                    Build.BODY_MASS_INDEX, Set.of("60621009"));

    @Override
    public void select(Reading reading, Selection into) {
        Groups.walk(RowSection.VITAL_SIGNS, reading, new OfEachSign(reading, into)::look, into);
        leaveOutOlderUnderOtherCodes(into);
        into.keepFirst(reading.limits().perTestSection(), Order.NEWEST_FIRST);
    }

    /** What of one sign is shown; the state is that of the sign being looked at. */
    private static final class OfEachSign {

        private final Reading reading;
        private final Selection into;
        private final Instant since;
        private Optional<Instant> latest = Optional.empty();
        private boolean isBuild;
        private boolean isMeasured;

        OfEachSign(Reading reading, Selection into) {
            this.reading = reading;
            this.into = into;
            this.since = Windows.start(reading.at(), Windows.SIX_MONTHS);
        }

        boolean look(CurrentRows.Cursor row, int before) {
            if (before == 0) {
                isBuild = build(row.entry()).isPresent();
                isMeasured = false;
            }
            if (before == reading.limits().perSign()
                    || (isBuild && isMeasured && !row.time().equals(latest))) {
                into.leaveOut();
                return false;
            }
            if (isBuild) {
                takeIfLatest(row, before);
            } else {
                takeIfRecent(row);
            }
            return true;
        }

        private void takeIfLatest(CurrentRows.Cursor row, int before) {
            Entry entry = row.entry();
            if (isMeasurement(entry)) {
                latest = row.time();
                isMeasured = true;
                into.add(entry, Why.LATEST_OF_SIGN);
            } else if (before == 0) {
                into.add(entry, Why.LATEST_OF_SIGN);
            } else {
                into.leaveOut();
            }
        }

        /** Rows that cannot lie in the window are not even decoded. */
        private void takeIfRecent(CurrentRows.Cursor row) {
            Optional<Entry> recent =
                    mayBeRecent(row)
                            ? Optional.of(row.entry())
                                    .filter(entry -> Windows.reaches(entry.event(), since))
                            : Optional.empty();
            recent.ifPresentOrElse(entry -> into.add(entry, Why.SIGN_OF_6_MONTHS), into::leaveOut);
        }

        private boolean mayBeRecent(CurrentRows.Cursor row) {
            return row.time()
                    .map(time ->
                            time.isAfter(since.minusSeconds(1))
                                    || Windows.startsOfPartialDates(since).contains(time))
                    .orElse(false);
        }
    }

    /** Sources code the same sign differently: the latest is that of all codes together. */
    private static void leaveOutOlderUnderOtherCodes(Selection into) {
        Map<Build, Instant> latest = new EnumMap<>(Build.class);
        Map<Build, Instant> measured = new EnumMap<>(Build.class);
        for (Chosen chosen : into.all()) {
            build(chosen.entry())
                    .ifPresent(build -> {
                        latest.merge(build, chosen.time(), VitalSigns::later);
                        if (isMeasurement(chosen.entry())) {
                            measured.merge(build, chosen.time(), VitalSigns::later);
                        }
                    });
        }
        latest.putAll(measured);
        into.leaveOut(chosen ->
                build(chosen.entry())
                        .map(build -> chosen.time().isBefore(latest.get(build)))
                        .orElse(false));
    }

    private static boolean isMeasurement(Entry entry) {
        return entry.event().body() instanceof Observation sign
                && !"cancelled".equals(sign.status())
                && (sign.value() != null || !sign.components().isEmpty());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Optional<Build> build(Entry entry) {
        if (!(entry.event().body() instanceof Observation sign)) {
            return Optional.empty();
        }
        for (Build build : Build.values()) {
            if (sign.code().codings().stream().anyMatch(coding -> is(build, coding))) {
                return Optional.of(build);
            }
        }
        return Optional.empty();
    }

    private static boolean is(Build build, Coding coding) {
        if (coding.system() == null || coding.code() == null) {
            return false;
        }
        return switch (coding.system()) {
            case LOINC -> LOINC_CODES.getOrDefault(build, Set.of()).contains(coding.code());
            case SNOMED_CT -> SNOMED_CT_CODES.getOrDefault(build, Set.of()).contains(coding.code());
            default -> false;
        };
    }
}
