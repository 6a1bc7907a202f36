package org.carerecord.testkit.history;

import static org.carerecord.testkit.history.HardCaseDetector.any;
import static org.carerecord.testkit.history.HardCaseDetector.inEntry;
import static org.carerecord.testkit.history.HardCaseDetector.pair;
import static org.carerecord.testkit.history.HardCaseDetector.rises;
import static org.carerecord.testkit.history.HardCaseDetector.stands;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.NumberReissued;
import org.carerecord.event.NumberStatement;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.identity.NhsNumber;

/** Whether a hard case of linked numbers occurs. */
final class LinkDetector {

    private LinkDetector() {}

    static boolean occurs(HardCase hardCase, List<Delivery> all) {
        return switch (hardCase) {
            case LINK -> any(all, e -> superseded(e).isPresent());
            case LINK_CHAIN ->
                    links(
                            all,
                            (a, b) ->
                                    old(a).equals(b.nhsNumber()) && !old(b).equals(a.nhsNumber()));
            case UNLINK -> pair(all, inEntry((a, b) -> rises(a, b) && links(a) && unlinks(b)));
            case RELINK -> pair(all, inEntry((a, b) -> rises(a, b) && unlinks(a) && links(b)));
            case LINK_CORRECTED ->
                    pair(
                            all,
                            inEntry((a, b) ->
                                    rises(a, b) && links(a) && links(b) && !old(a).equals(old(b))));
            case LINK_RETRACTED ->
                    pair(all, inEntry((a, b) -> rises(a, b) && links(a) && links(b) && !stands(b)));
            case LINK_CYCLE ->
                    links(
                            all,
                            (a, b) -> old(a).equals(b.nhsNumber()) && old(b).equals(a.nhsNumber()));
            case LINK_BY_TWO_FEEDS ->
                    pair(
                            all,
                            (a, b) ->
                                    !a.feed().equals(b.feed())
                                            && links(a.event())
                                            && links(b.event())
                                            && old(a.event()).equals(old(b.event()))
                                            && a.event().nhsNumber().equals(b.event().nhsNumber()));
            case LATE_FOR_OLD_NUMBER ->
                    pair(
                            all,
                            (a, b) ->
                                    links(a.event())
                                            && old(a.event()).equals(b.event().nhsNumber())
                                            && !(b.event().body() instanceof NumberStatement));
            case REISSUE -> any(all, e -> e.body() instanceof NumberReissued);
            case REISSUE_LINKED ->
                    all.stream().anyMatch(r -> all.stream().anyMatch(l -> isLinkOf(r, l)));
            default -> throw new IllegalArgumentException("Expected a case of links");
        };
    }

    private static boolean isLinkOf(Delivery reissue, Delivery link) {
        if (!(reissue.event().body() instanceof NumberReissued(var former))
                || !links(link.event())) {
            return false;
        }
        NhsNumber now = reissue.event().nhsNumber();
        NhsNumber survivor = link.event().nhsNumber();
        NhsNumber old = old(link.event());
        return (survivor.equals(now) && old.equals(former))
                || (survivor.equals(former) && old.equals(now));
    }

    private static boolean links(
            List<Delivery> all, BiPredicate<ClinicalEvent, ClinicalEvent> found) {
        List<ClinicalEvent> links =
                all.stream().map(Delivery::event).filter(LinkDetector::links).toList();
        return links.stream().anyMatch(a -> links.stream().anyMatch(b -> found.test(a, b)));
    }

    private static boolean links(ClinicalEvent event) {
        return event.body() instanceof PatientsLinked;
    }

    private static boolean unlinks(ClinicalEvent event) {
        return event.body() instanceof PatientsUnlinked;
    }

    private static Optional<NhsNumber> superseded(ClinicalEvent event) {
        return event.body() instanceof PatientsLinked linked
                ? Optional.of(linked.superseded())
                : Optional.empty();
    }

    private static NhsNumber old(ClinicalEvent link) {
        return superseded(link).orElseThrow();
    }
}
