package org.carerecord.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Provenance;
import org.carerecord.record.Standing;
import org.carerecord.store.Steps.Step;

/**
 * What must be current, found the plain way: all events of an entry side by side, the highest wins.
 * It shares no code with the fold but the question whether a body takes itself back.
 */
final class Expected {

    private Expected() {}

    /** A current entry: which event, from where, and whether its source contradicts itself. */
    record Winner(ClinicalEvent event, Provenance provenance, boolean inConflict) {}

    private record Source(String feed, String organisation, String entryId, NhsNumber about) {}

    /** What must be current under a number. */
    static Set<Winner> under(NhsNumber number, Collection<Step> steps) {
        Map<Source, Map<Object, Step>> entries = new HashMap<>();
        for (Step step : steps) {
            if (step.under().equals(number)) {
                entries.computeIfAbsent(source(step), anew -> new LinkedHashMap<>())
                        .putIfAbsent(step.event(), step);
            }
        }
        Set<Winner> winners = new HashSet<>();
        for (Map<Object, Step> versions : entries.values()) {
            Step winner = versions.values().stream().max(ORDER).orElseThrow();
            if (winner.event().status() == Status.RECORDED && Standing.stands(winner.event())) {
                winners.add(
                        new Winner(
                                winner.event(),
                                winner.provenance(),
                                isContradicted(winner.event(), versions.values())));
            }
        }
        return winners;
    }

    private static Source source(Step step) {
        return new Source(
                step.provenance().feed().value(),
                step.event().organisation().value(),
                step.event().entryId(),
                step.isForwarded() ? step.event().nhsNumber() : step.under());
    }

    private static boolean isContradicted(ClinicalEvent winner, Collection<Step> versions) {
        List<ClinicalEvent> rivals = new ArrayList<>();
        for (Step step : versions) {
            ClinicalEvent event = step.event();
            if (event.version() == winner.version() || event.eventId().equals(winner.eventId())) {
                rivals.add(event);
            }
        }
        return rivals.stream().anyMatch(rival -> !said(rival).equals(said(winner)));
    }

    private static List<Object> said(ClinicalEvent event) {
        return Arrays.asList(
                event.section(),
                event.status(),
                event.confidentiality(),
                event.sensitivities(),
                event.encounter(),
                event.author(),
                event.body());
    }

    private static final Comparator<Step> ORDER =
            Comparator.<Step>comparingLong(step -> step.event().version())
                    .thenComparing(step ->
                            step.event().assertedAt() == null
                                    ? Instant.MIN
                                    : step.event().assertedAt())
                    .thenComparing(step -> step.event().eventId())
                    .thenComparing(step -> sha256(step.framed()), Arrays::compareUnsigned);

    /** Of the payload: the frame of five bytes is not part of what is stated. */
    private static byte[] sha256(byte[] framed) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(Arrays.copyOfRange(framed, 5, framed.length));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
