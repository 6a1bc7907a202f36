package org.carerecord.testkit.history;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.event.Section;

/** Whether a hard case occurs in a history, as one sees it in the deliveries alone. */
final class HardCaseDetector {

    private HardCaseDetector() {}

    static boolean occurs(HardCase hardCase, PatientHistory history) {
        List<Delivery> all = history.deliveries();
        return switch (hardCase) {
            case CORRECTION -> pair(all, inEntry((a, b) -> rises(a, b) && stands(b)));
            case MOVED_CODE -> pair(all, moved((a, b) -> differ(code(a), code(b))));
            case MOVED_DATE ->
                    pair(
                            all,
                            moved((a, b) ->
                                    code(a).equals(code(b)) && differ(Gist.time(a), Gist.time(b))));
            case MOVED_SECTION ->
                    pair(all, inEntry((a, b) -> rises(a, b) && differ(a.section(), b.section())));
            case RETRACTION -> pair(all, inEntry((a, b) -> rises(a, b) && stands(a) && !stands(b)));
            case REASSERTION ->
                    pair(all, inEntry((a, b) -> rises(a, b) && !stands(a) && stands(b)));
            case LATE_AFTER_RETRACTION ->
                    pair(all, inEntry((a, b) -> !stands(a) && stands(b) && rises(b, a)));
            case BODY_IN_ERROR ->
                    any(all, e -> stands(e) && Gist.statuses(e).contains("entered-in-error"));
            case LATE -> pair(all, inEntry((a, b) -> rises(b, a)));
            case REPEATED -> all.stream().distinct().count() < all.size();
            case TWO_CONTENTS_OF_A_VERSION ->
                    pair(all, rivals((a, b) -> differ(a.eventId(), b.eventId())));
            case OTHER_MOMENT_OF_A_VERSION ->
                    pair(
                            all,
                            rivals((a, b) ->
                                    a.assertedAt() != null
                                            && b.assertedAt() != null
                                            && !a.assertedAt().equals(b.assertedAt())));
            case NO_MOMENT_OF_A_VERSION ->
                    pair(
                            all,
                            rivals((a, b) -> (a.assertedAt() == null) != (b.assertedAt() == null)));
            case SENT_AGAIN_AS_NEW ->
                    pair(
                            all,
                            inEntry((a, b) ->
                                    a.version() == b.version()
                                            && a.body().equals(b.body())
                                            && differ(a.eventId(), b.eventId())));
            case EVENT_ID_REUSED_IN_A_VERSION ->
                    pair(all, rivals((a, b) -> a.eventId().equals(b.eventId())));
            case EVENT_ID_REUSED_ACROSS_VERSIONS ->
                    pair(
                            all,
                            inEntry((a, b) ->
                                    a.eventId().equals(b.eventId()) && a.version() != b.version()));
            case EVENT_ID_REUSED_ACROSS_ENTRIES ->
                    pair(
                            all,
                            (a, b) ->
                                    a.feed().equals(b.feed())
                                            && a.event().eventId().equals(b.event().eventId())
                                            && differ(a.event().entryId(), b.event().entryId()));
            case NEGATIVE_VERSION -> any(all, e -> e.version() < 0);
            case ZERO_VERSION -> any(all, e -> e.version() == 0);
            case HUGE_VERSION -> any(all, e -> e.version() > Long.MAX_VALUE - 10);
            case ENTRY_ID_IN_TWO_FEEDS ->
                    pair(all, (a, b) -> sameEntryId(a, b) && differ(a.feed(), b.feed()));
            case ENTRY_ID_IN_TWO_ORGANISATIONS ->
                    pair(
                            all,
                            (a, b) ->
                                    sameEntryId(a, b)
                                            && a.feed().equals(b.feed())
                                            && differ(
                                                    a.event().organisation(),
                                                    b.event().organisation()));
            case ENTRY_ID_OF_TWO_PATIENTS ->
                    pair(
                            all,
                            (a, b) ->
                                    sameEntryId(a, b)
                                            && a.feed().equals(b.feed())
                                            && differ(
                                                    a.event().nhsNumber(), b.event().nhsNumber()));
            case EQUIVALENT_SAME_STATUS ->
                    pair(all, equivalent((a, b) -> Gist.statuses(a).equals(Gist.statuses(b))));
            case EQUIVALENT_OTHER_STATUS ->
                    pair(all, equivalent((a, b) -> differ(Gist.statuses(a), Gist.statuses(b))));
            case NONE_KNOWN -> any(all, HardCaseDetector::saysNone);
            case NONE_KNOWN_AND_ONE ->
                    pair(
                            all,
                            (a, b) ->
                                    samePatient(a, b)
                                            && a.event().section().equals(b.event().section())
                                            && saysNone(a.event())
                                            && !saysNone(b.event()));
            case UNKNOWN_SECTION -> any(all, e -> Section.ofCode(e.section()).isEmpty());
            case UNKNOWN_BODY -> any(all, e -> Gist.kind(e).equals("Unknown"));
            case UNKNOWN_STATUS ->
                    any(all, e -> Gist.statuses(e).stream().anyMatch("zz-unheard-of"::equals));
            case NO_STATUS -> any(all, e -> Gist.lacksStatus(e));
            case PARTIAL_DATE ->
                    any(all, e -> Gist.time(e).filter(t -> t.length() < 8).isPresent());
            case FUTURE_DATE ->
                    any(
                            all,
                            e ->
                                    Gist.time(e)
                                            .filter(t -> t.compareTo("2026-06-02") > 0)
                                            .isPresent());
            case UNDATED -> any(all, e -> Gist.hasTime(e) && Gist.time(e).isEmpty());
            case HOSTILE_TEXT -> any(all, e -> Gist.texts(e).anyMatch(t -> t.contains("<script>")));
            case LONG_TEXT -> any(all, e -> Gist.texts(e).anyMatch(t -> t.length() >= 10_000));
            case LINK,
                    LINK_CHAIN,
                    UNLINK,
                    RELINK,
                    LINK_CORRECTED,
                    LINK_RETRACTED,
                    LINK_CYCLE,
                    LINK_BY_TWO_FEEDS,
                    LATE_FOR_OLD_NUMBER,
                    REISSUE,
                    REISSUE_LINKED ->
                    LinkDetector.occurs(hardCase, all);
        };
    }

    static boolean any(List<Delivery> all, Predicate<ClinicalEvent> found) {
        return all.stream().map(Delivery::event).anyMatch(found);
    }

    /** Whether two deliveries, the first published before the second, are so. */
    static boolean pair(List<Delivery> all, BiPredicate<Delivery, Delivery> found) {
        for (int first = 0; first < all.size(); first++) {
            for (int second = first + 1; second < all.size(); second++) {
                if (found.test(all.get(first), all.get(second))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two events of one entry. */
    static BiPredicate<Delivery, Delivery> inEntry(
            BiPredicate<ClinicalEvent, ClinicalEvent> found) {
        return (a, b) ->
                a.feed().equals(b.feed())
                        && a.event().organisation().equals(b.event().organisation())
                        && sameEntryId(a, b)
                        && samePatient(a, b)
                        && found.test(a.event(), b.event());
    }

    private static BiPredicate<Delivery, Delivery> moved(
            BiPredicate<ClinicalEvent, ClinicalEvent> found) {
        return inEntry((a, b) ->
                rises(a, b)
                        && a.section().equals(b.section())
                        && Gist.kind(a).equals(Gist.kind(b))
                        && Gist.code(a).isPresent()
                        && Gist.code(b).isPresent()
                        && found.test(a, b));
    }

    /** Two contents of one version. */
    private static BiPredicate<Delivery, Delivery> rivals(
            BiPredicate<ClinicalEvent, ClinicalEvent> found) {
        return inEntry((a, b) ->
                a.version() == b.version() && differ(a.body(), b.body()) && found.test(a, b));
    }

    private static BiPredicate<Delivery, Delivery> equivalent(
            BiPredicate<ClinicalEvent, ClinicalEvent> found) {
        return (a, b) ->
                differ(a.feed(), b.feed())
                        && samePatient(a, b)
                        && a.event().section().equals(b.event().section())
                        && Gist.code(a.event()).isPresent()
                        && Gist.code(a.event()).equals(Gist.code(b.event()))
                        && Gist.time(a.event()).isPresent()
                        && Gist.time(a.event()).equals(Gist.time(b.event()))
                        && found.test(a.event(), b.event());
    }

    static boolean rises(ClinicalEvent from, ClinicalEvent to) {
        return to.version() > from.version();
    }

    static boolean stands(ClinicalEvent event) {
        return event.status() == Status.RECORDED;
    }

    static boolean differ(Object one, Object other) {
        return !Objects.equals(one, other);
    }

    private static Optional<String> code(ClinicalEvent event) {
        return Gist.code(event);
    }

    private static boolean sameEntryId(Delivery a, Delivery b) {
        return a.event().entryId().equals(b.event().entryId());
    }

    private static boolean samePatient(Delivery a, Delivery b) {
        return a.event().nhsNumber().equals(b.event().nhsNumber());
    }

    private static boolean saysNone(ClinicalEvent event) {
        return Gist.code(event)
                .filter(code ->
                        List.of(
                                        "160245001",
                                        "716186003",
                                        "787481004",
                                        "787482006",
                                        "787480003",
                                        "787483001")
                                .contains(code))
                .isPresent();
    }
}
