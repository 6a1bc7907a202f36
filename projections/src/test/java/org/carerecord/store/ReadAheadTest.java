package org.carerecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Placement;
import org.carerecord.record.RowSection;
import org.carerecord.store.RecordKeys.Span;
import org.carerecord.store.RecordKeys.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads ahead sees the rows that are there, with fewer walks through the store. */
final class ReadAheadTest {

    private static final NhsNumber PATIENT = new NhsNumber(9_990_000_018L);
    private static final NhsNumber NEIGHBOUR = new NhsNumber(9_990_000_026L);
    private static final HexFormat HEX = HexFormat.of();
    private static final Span SPAN = RecordKeys.summary(PATIENT);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyRangeHoldsTheRowsOfTheStore(long seed) {
        var random = new Random(seed);
        CountingRows rows = filled(random);
        var ahead = new ReadAhead(rows, SPAN);
        List<byte[]> bounds = bounds(rows, random);

        for (int i = 0; i < 60; i++) {
            byte[] from = bounds.get(random.nextInt(bounds.size()));
            byte[] to = bounds.get(random.nextInt(bounds.size()));
            assertThat(read(ahead, from, to)).as("range %d", i).isEqualTo(read(rows, from, to));
        }
        assertThat(read(ahead, SPAN.from(), SPAN.to()))
                .isEqualTo(read(rows, SPAN.from(), SPAN.to()));
    }

    @Test
    void everyRowOfAPatientWithAFewIsReadInOneWalk() {
        var rows = new CountingRows(new InMemoryRowStore());
        put(rows, PATIENT, 1, 0, 20);
        put(rows, PATIENT, 2, 7, 20);
        put(rows, PATIENT, 2, 8, 20);
        put(rows, NEIGHBOUR, 1, 0, 1);
        var ahead = new ReadAhead(rows, SPAN);

        CountingRows.Touched touched =
                rows.touchedBy(() -> {
                    for (int i = 0; i < 50; i++) {
                        assertThat(read(ahead, SPAN.from(), SPAN.to())).hasSize(60);
                    }
                });

        assertThat(touched).isEqualTo(new CountingRows.Touched(0, 0, 1, 60 + 1));
    }

    @Test
    void aLongGroupIsPassedOver() {
        var rows = new CountingRows(new InMemoryRowStore());
        put(rows, PATIENT, 1, 3, 5_000);
        put(rows, PATIENT, 2, 0, 2);
        var ahead = new ReadAhead(rows, SPAN);
        byte[] behind = key(PATIENT, 2, 0, 0);

        CountingRows.Touched touched =
                rows.touchedBy(() -> assertThat(read(ahead, behind, SPAN.to())).hasSize(2));

        int steps = ReadAhead.ROWS_OF_A_GROUP + 1 + 2 + 1;
        assertThat(touched).isEqualTo(new CountingRows.Touched(0, 0, 2, steps));
        assertThat(read(ahead, SPAN.from(), SPAN.to())).hasSize(5_002);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyRowIsFoundAsInTheStore(long seed) {
        var random = new Random(seed);
        CountingRows rows = filled(random);
        var ahead = new ReadAhead(rows, SPAN);
        List<byte[]> keys = bounds(rows, random);
        keys.add(key(NEIGHBOUR, 1, 0, 0));

        for (byte[] key : keys) {
            assertThat(ahead.get(key)).isEqualTo(rows.get(key));
        }
        read(ahead, SPAN.from(), SPAN.to());
        for (byte[] key : keys) {
            assertThat(ahead.get(key)).isEqualTo(rows.get(key));
        }
    }

    @Test
    void aRowThatWasTakenAlongIsNotReadAgain() {
        var rows = new CountingRows(new InMemoryRowStore());
        put(rows, PATIENT, 1, 3, 5_000);
        var ahead = new ReadAhead(rows, SPAN);
        read(ahead, SPAN.from(), RecordKeys.identity(PATIENT).to());

        CountingRows.Touched touched =
                rows.touchedBy(() -> {
                    assertThat(ahead.get(key(PATIENT, 1, 3, 0))).isNotNull();
                    assertThat(ahead.get(key(PATIENT, 1, 4, 0))).isNull();
                    assertThat(ahead.get(key(PATIENT, 1, 3, 4_999))).isNotNull();
                });

        assertThat(touched.gets()).as("of the row that was passed over").isEqualTo(1);
    }

    private static CountingRows filled(Random random) {
        var rows = new CountingRows(new InMemoryRowStore());
        put(rows, NEIGHBOUR, 1, 0, 3);
        putOthers(rows, random);
        int groups = 1 + random.nextInt(30);
        for (int group = 0; group < groups; group++) {
            boolean longOne = random.nextInt(5) == 0;
            put(rows, PATIENT, 1 + random.nextInt(4), group, random.nextInt(longOne ? 120 : 6));
        }
        return rows;
    }

    /** Rows before the current ones, those of identity among them, and rows outside of the span. */
    private static void putOthers(CountingRows rows, Random random) {
        byte[] entry = new byte[RecordKeys.ENTRY_BYTES];
        for (int i = 0; i < random.nextInt(40); i++) {
            random.nextBytes(entry);
            rows.put(RecordKeys.head(PATIENT, new FeedName("feed-" + i), Way.OWN), new byte[1]);
            rows.put(RecordKeys.quarantined(PATIENT, Histories.GP, 0, i), new byte[1]);
            rows.put(
                    RecordKeys.current(
                            PATIENT, new Placement(RowSection.LINKED, "", Optional.empty()), entry),
                    new byte[1]);
            rows.put(RecordKeys.entry(PATIENT, entry), new byte[1]);
            rows.put(RecordKeys.eventId(PATIENT, entry, "e"), new byte[1]);
        }
        rows.put(RecordKeys.history(PATIENT).from(), new byte[1]);
    }

    private static void put(
            CountingRows rows, NhsNumber patient, int section, long group, int count) {
        for (int i = 0; i < count; i++) {
            rows.put(key(patient, section, group, i), new byte[] {(byte) i});
        }
    }

    /** Keys of rows, keys beside them, and the ends of what may be asked for. */
    private static List<byte[]> bounds(CountingRows rows, Random random) {
        List<byte[]> bounds = new ArrayList<>();
        bounds.add(SPAN.from());
        bounds.add(SPAN.to());
        try (RowReader.Rows row = rows.range(SPAN.from(), SPAN.to())) {
            while (row.next()) {
                if (random.nextInt(4) == 0) {
                    bounds.add(row.key());
                    bounds.add(RecordKeys.endOfGroup(row.key()));
                    bounds.add(SPAN.after(row.key()).from());
                }
            }
        }
        return bounds;
    }

    private static List<String> read(RowReader rows, byte[] from, byte[] to) {
        List<String> read = new ArrayList<>();
        try (RowReader.Rows row = rows.range(from, to)) {
            while (row.next()) {
                read.add(HEX.formatHex(row.key()) + "=" + HEX.formatHex(row.value()));
            }
        }
        return read;
    }

    private static byte[] key(NhsNumber patient, int section, long group, long time) {
        byte[] key = RecordKeys.current(patient).from().clone();
        ByteBuffer.wrap(key)
                .position(Long.BYTES + 1)
                .put((byte) section)
                .putLong(group)
                .putLong(time);
        return key;
    }
}
