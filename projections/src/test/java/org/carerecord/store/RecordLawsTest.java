package org.carerecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.carerecord.testkit.history.HistoryShape;
import org.carerecord.testkit.history.Law;
import org.carerecord.testkit.history.LawRun;
import org.carerecord.testkit.history.Laws;
import org.junit.jupiter.api.Test;

/**
 * The laws of the record over generated histories: 2 000 of them, or as many as are asked for.
 *
 * <pre>./mvnw -pl projections -am test -Dtest=RecordLawsTest -Dcare-record.histories=1000000</pre>
 */
final class RecordLawsTest {

    private static final long HISTORIES = Long.getLong("care-record.histories", 2_000);
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    @Test
    void holdOverEveryHistory() {
        LawRun run =
                LawRun.QUIET
                        .on(THREADS)
                        .telling(
                                Math.max(1_000, HISTORIES / 20),
                                checked ->
                                        System.out.println(
                                                checked + " of " + HISTORIES + " histories hold"));
        long checked =
                Laws.check(
                        LongStream.range(0, HISTORIES),
                        HistoryShape.SMALL,
                        Law.named("laws of the record", RecordLaws::check),
                        run);

        assertThat(checked).isPositive();
    }
}
