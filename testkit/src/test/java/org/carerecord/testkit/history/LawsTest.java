package org.carerecord.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.carerecord.event.Medication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Isolated, since it sets the system property that laws of other tests would honour. */
@Isolated
final class LawsTest {

    private static final Law NO_MEDICINE =
            Law.named(
                    "no history has a medicine",
                    history ->
                            assertThat(history.deliveries())
                                    .noneMatch(d -> d.event().body() instanceof Medication));

    private String given = "";

    @BeforeEach
    void forgetTheSeedOfTheCommandLine() {
        given = System.getProperty(Laws.SEED_PROPERTY, "");
        System.clearProperty(Laws.SEED_PROPERTY);
    }

    @AfterEach
    void rememberTheSeedOfTheCommandLine() {
        if (given.isEmpty()) {
            System.clearProperty(Laws.SEED_PROPERTY);
        } else {
            System.setProperty(Laws.SEED_PROPERTY, given);
        }
    }

    @Test
    void checksEverySeedOnceAndCountsThem() {
        var seen = ConcurrentHashMap.<Long>newKeySet();
        List<Long> told = new ArrayList<>();

        long checked =
                Laws.check(
                        LongStream.range(100, 1_100),
                        HistoryShape.SMALL,
                        history -> assertThat(seen.add(history.seed())).isTrue(),
                        LawRun.QUIET.on(4).telling(250, told::add));

        assertThat(checked).isEqualTo(1_000);
        assertThat(seen).hasSize(1_000).contains(100L, 1_099L);
        assertThat(told).hasSize(4).isSorted().last().isEqualTo(1_000L);
    }

    @Test
    void showsTheFirstBreachShrunkWithItsSeedAndHowToRunItAgain() {
        AssertionError one = breach(LawRun.QUIET);

        long seed = firstSeedWithAMedicine();
        assertThat(one)
                .hasMessageContaining("the law \"no history has a medicine\"")
                .hasMessageContaining("that of seed " + seed)
                .hasMessageContaining(" to 1:")
                .hasMessageContaining("Medication[code=")
                .hasMessageEndingWith("Run this seed alone with -Dcare-record.seed=" + seed)
                .hasCauseInstanceOf(AssertionError.class);
    }

    @Test
    void showsTheSameBreachWhateverTheThreads() {
        assertThat(breach(LawRun.QUIET.on(4))).hasMessage(breach(LawRun.QUIET).getMessage());
    }

    @Test
    void checksOnlyTheSeedThatThePropertyNames() {
        System.setProperty(Laws.SEED_PROPERTY, "77");
        List<Long> seeds = new ArrayList<>();

        long checked =
                Laws.check(
                        LongStream.range(0, 1_000),
                        HistoryShape.SMALL,
                        history -> seeds.add(history.seed()));

        assertThat(checked).isEqualTo(1);
        assertThat(seeds).containsExactly(77L);
    }

    @Test
    void refusesASeedThatIsNoNumberRatherThanCheckAll() {
        System.setProperty(Laws.SEED_PROPERTY, "7x");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Laws.check(LongStream.of(1), HistoryShape.SMALL, NO_MEDICINE))
                .withMessageContaining("-Dcare-record.seed");
    }

    @Test
    void doesNotShrinkToAFailureOfAnotherKind() {
        Law law =
                history -> {
                    if (history.deliveries().size() < 3) {
                        throw new IllegalStateException("another failure");
                    }
                    throw new UnsupportedOperationException("the failure");
                };

        assertThatThrownBy(() -> Laws.check(LongStream.of(1), HistoryShape.SMALL, law))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the failure")
                .hasMessageContaining(" to 3:");
    }

    @Test
    void aLawThatRunsInCirclesIsBroken() {
        assertThatThrownBy(() ->
                        Laws.check(
                                LongStream.of(1),
                                HistoryShape.SMALL,
                                history -> follow(new int[] {1, 0}, 0)))
                .isInstanceOf(AssertionError.class)
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    /** How many links there are from a place on; a cycle overflows the stack. */
    private static int follow(int[] links, int from) {
        return links[from] < 0 ? 0 : 1 + follow(links, links[from]);
    }

    private static AssertionError breach(LawRun run) {
        AssertionError breach =
                catchThrowableOfType(
                        AssertionError.class,
                        () ->
                                Laws.check(
                                        LongStream.range(0, 5_000),
                                        HistoryShape.SMALL,
                                        NO_MEDICINE,
                                        run));
        assertThat(breach).isNotNull();
        return breach;
    }

    private static long firstSeedWithAMedicine() {
        return LongStream.range(0, 5_000)
                .filter(seed ->
                        Breach.failure(NO_MEDICINE, HistoryGenerator.of(seed, HistoryShape.SMALL))
                                .isPresent())
                .findFirst()
                .orElseThrow();
    }
}
