package org.carerecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.carerecord.store.RowStore.Row;
import org.junit.jupiter.api.Test;

/** What every store of rows must do. An empty one is asked for in each test. */
public abstract class RowStoreContract {

    private static final HexFormat HEX = HexFormat.of();

    /** The store under test, empty. */
    protected abstract RowStore store();

    @Test
    void hasNoRowThatWasNotPut() {
        assertThat(store().get(HEX.parseHex("01"))).isNull();
    }

    @Test
    void givesBackWhatWasPut() {
        RowStore store = store();
        store.put(HEX.parseHex("01"), new byte[] {1, 2});
        store.put(HEX.parseHex("02"), new byte[0]);

        assertThat(store.get(HEX.parseHex("01"))).containsExactly(1, 2);
        assertThat(store.get(HEX.parseHex("02"))).isEmpty();
    }

    @Test
    void replacesARowOfTheSameKey() {
        RowStore store = store();
        store.put(HEX.parseHex("01"), new byte[] {1});
        store.put(HEX.parseHex("01"), new byte[] {2});

        assertThat(store.get(HEX.parseHex("01"))).containsExactly(2);
        assertThat(keys(store, "00", "ff")).containsExactly("01");
    }

    @Test
    void removesARow() {
        RowStore store = store();
        store.put(HEX.parseHex("01"), new byte[] {1});
        store.delete(HEX.parseHex("01"));
        store.delete(HEX.parseHex("02"));

        assertThat(store.get(HEX.parseHex("01"))).isNull();
        assertThat(keys(store, "00", "ff")).isEmpty();
    }

    @Test
    void writesRowsTogetherInTheirOrder() {
        RowStore store = filled("10", "11");
        byte[] twice = HEX.parseHex("12");

        store.write(
                List.of(
                        new Row(HEX.parseHex("10"), null),
                        new Row(HEX.parseHex("13"), null),
                        new Row(twice, new byte[] {1}),
                        new Row(twice, new byte[] {2})));

        assertThat(keys(store, "00", "ff")).containsExactly("11", "12");
        assertThat(store.get(twice)).containsExactly(2);
    }

    @Test
    void writesNothingWhereNoRowIsGiven() {
        RowStore store = filled("10");

        store.write(List.of());

        assertThat(keys(store, "00", "ff")).containsExactly("10");
    }

    @Test
    void walksInTheUnsignedOrderOfKeys() {
        RowStore store = filled("ff", "00", "80", "7f", "8000", "7fff", "01");

        assertThat(keys(store, "00", "ff"))
                .containsExactly("00", "01", "7f", "7fff", "80", "8000", "ff");
    }

    @Test
    void includesBothEndsOfARange() {
        RowStore store = filled("10", "11", "12", "13");

        assertThat(keys(store, "11", "12")).containsExactly("11", "12");
        assertThat(keys(store, "12", "12")).containsExactly("12");
    }

    @Test
    void findsNothingInARangeWithoutRows() {
        RowStore store = filled("10", "20");

        assertThat(keys(store, "11", "1f")).isEmpty();
        assertThat(keys(store, "21", "ff")).isEmpty();
    }

    @Test
    void findsNothingInARangeThatEndsBeforeItStarts() {
        assertThat(keys(filled("10", "20"), "20", "10")).isEmpty();
    }

    @Test
    void startsBehindAKeyThatIsGivenOneMoreByte() {
        RowStore store = filled("10", "11", "12");

        assertThat(keys(store, "1100", "ff")).containsExactly("12");
    }

    @Test
    void aWalkCanBeLeftEarly() {
        RowStore store = filled("10", "11", "12");
        try (RowReader.Rows rows = store.range(HEX.parseHex("00"), HEX.parseHex("ff"))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.key()).isEqualTo(HEX.parseHex("10"));
            assertThat(rows.value()).isEqualTo(HEX.parseHex("10"));
        }
        store.delete(HEX.parseHex("10"));

        assertThat(keys(store, "00", "ff")).containsExactly("11", "12");
    }

    @Test
    void agreesWithASortedMapOverManySteps() {
        var random = new Random(20_261_122);
        RowStore store = store();
        var expected = new TreeMap<byte[], byte[]>(Arrays::compareUnsigned);
        for (int step = 0; step < 2_000; step++) {
            byte[] key = new byte[1 + random.nextInt(2)];
            random.nextBytes(key);
            key[0] &= (byte) 0x8F;
            if (random.nextInt(4) == 0) {
                store.delete(key);
                expected.remove(key);
            } else {
                byte[] value = new byte[random.nextInt(5)];
                random.nextBytes(value);
                store.put(key, value);
                expected.put(key, value);
            }
        }

        assertThat(keys(store, "00", "ffff"))
                .isEqualTo(expected.keySet().stream().map(HEX::formatHex).toList());
        assertThat(keys(store, "05", "85ff"))
                .isEqualTo(
                        expected
                                .subMap(HEX.parseHex("05"), true, HEX.parseHex("85ff"), true)
                                .keySet()
                                .stream()
                                .map(HEX::formatHex)
                                .toList());
        expected.forEach((key, value) -> assertThat(store.get(key)).isEqualTo(value));
    }

    private RowStore filled(String... keys) {
        RowStore store = store();
        for (String key : keys) {
            store.put(HEX.parseHex(key), HEX.parseHex(key));
        }
        return store;
    }

    private static List<String> keys(RowReader store, String from, String to) {
        List<String> keys = new ArrayList<>();
        try (RowReader.Rows rows = store.range(HEX.parseHex(from), HEX.parseHex(to))) {
            while (rows.next()) {
                assertThat(store.get(rows.key())).isEqualTo(rows.value());
                keys.add(HEX.formatHex(rows.key()));
            }
        }
        return keys;
    }
}
