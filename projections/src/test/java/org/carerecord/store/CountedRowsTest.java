package org.carerecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.carerecord.identity.NhsNumber;
import org.junit.jupiter.api.Test;

/** A count rises with each write under its number, and with no other but a few. */
final class CountedRowsTest extends RowStoreContract {

    private static final NhsNumber OTHER = new NhsNumber(9_990_000_026L);

    private final WriteCounts counts = new WriteCounts();

    @Override
    protected RowStore store() {
        return new CountedRows(new InMemoryRowStore(), counts);
    }

    @Test
    void countsEachWriteAndEachRemovalUnderItsNumber() {
        RowStore rows = store();
        byte[] key = RecordKeys.entry(Histories.PATIENT, new byte[RecordKeys.ENTRY_BYTES]);

        rows.put(key, new byte[1]);
        assertThat(counts.of(Histories.PATIENT)).isEqualTo(1);
        rows.delete(key);
        assertThat(counts.of(Histories.PATIENT)).isEqualTo(2);
        rows.get(key);
        rows.range(key, key).close();
        assertThat(counts.of(Histories.PATIENT)).isEqualTo(2);
        assertThat(counts.of(OTHER)).isZero();
    }

    @Test
    void countsRowsThatAreWrittenTogether() {
        RowStore rows = store();
        byte[] key = RecordKeys.entry(Histories.PATIENT, new byte[RecordKeys.ENTRY_BYTES]);

        rows.write(List.of(new RowStore.Row(key, new byte[1])));

        assertThat(counts.of(Histories.PATIENT)).isEqualTo(1);
    }

    @Test
    void aRowOfNoNumberIsWrittenAllTheSame() {
        RowStore rows = store();

        rows.put(new byte[] {1}, new byte[] {2});

        assertThat(rows.get(new byte[] {1})).containsExactly(2);
    }

    @Test
    void allRaisesTheCountOfEveryNumber() {
        List<NhsNumber> numbers = numbers();

        counts.all();

        assertThat(numbers).extracting(counts::of).containsOnly(1L);
    }

    /** Numbers are issued one after the other: those must not fall together. */
    @Test
    void numbersThatFollowEachOtherHaveCountsOfTheirOwn() {
        RowStore rows = store();
        List<NhsNumber> numbers = numbers();
        for (NhsNumber number : numbers) {
            rows.put(RecordKeys.entry(number, new byte[RecordKeys.ENTRY_BYTES]), new byte[1]);
        }

        assertThat(numbers.stream().filter(number -> counts.of(number) > 1).count())
                .isLessThan(numbers.size() / 10);
    }

    private static List<NhsNumber> numbers() {
        return LongStream.range(999_000_000L, 999_001_000L)
                .filter(nine -> NhsNumber.checkDigit(nine) < 10)
                .mapToObj(nine -> new NhsNumber(nine * 10 + NhsNumber.checkDigit(nine)))
                .toList();
    }
}
