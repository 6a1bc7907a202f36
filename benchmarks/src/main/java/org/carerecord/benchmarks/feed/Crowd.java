package org.carerecord.benchmarks.feed;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.Section;
import org.carerecord.feed.Partitioning;
import org.carerecord.identity.NhsNumber;
import org.carerecord.testkit.history.Delivery;
import org.carerecord.testkit.history.HistoryGenerator;
import org.carerecord.testkit.history.HistoryShape;

/**
 * Patients with many results of one test, all in one partition, so that one thread folds them
 * whether they are many or one. A summary shows the same few results of each.
 *
 * @param firstSeed where the search for patients of the partition begins
 * @param seeds how many seeds are searched
 * @param partitions of every topic; the first is taken
 * @param patients how many patients at most
 * @param from the number of the first result of each
 * @param entries how many results of each
 */
public record Crowd(
        long firstSeed, int seeds, int partitions, int patients, int from, int entries) {

    private static final int ENOUGH_FOR_A_RESULT = 50;

    /** The results, the patients taking turns. */
    Stream<Delivery> deliveries() {
        Delivery pattern = pattern();
        List<NhsNumber> numbers = numbers();
        return IntStream.range(from, from + entries)
                .boxed()
                .flatMap(result ->
                        numbers.stream().map(number -> of(pattern, number, "crowd-" + result)));
    }

    private List<NhsNumber> numbers() {
        var partitioning = new Partitioning(partitions);
        HistoryShape shape = HistoryShape.large(1, 1);
        return LongStream.range(firstSeed, firstSeed + seeds)
                .mapToObj(seed -> HistoryGenerator.of(seed, shape).patients().getFirst())
                .filter(number -> partitioning.of(number) == 0)
                .limit(patients)
                .toList();
    }

    private static Delivery pattern() {
        return HistoryGenerator.of(0, HistoryShape.large(ENOUGH_FOR_A_RESULT, 1))
                .deliveries()
                .stream()
                .filter(delivery -> delivery.event().section().equals(Section.RESULTS.code()))
                .findFirst()
                .orElseThrow();
    }

    private static Delivery of(Delivery pattern, NhsNumber patient, String id) {
        ClinicalEvent event = pattern.event();
        return new Delivery(
                pattern.feed(),
                new ClinicalEvent(
                        id,
                        event.organisation(),
                        patient,
                        event.section(),
                        id,
                        1,
                        event.assertedAt(),
                        ClinicalEvent.Status.RECORDED,
                        event.confidentiality(),
                        event.sensitivities(),
                        null,
                        event.author(),
                        event.body()));
    }
}
