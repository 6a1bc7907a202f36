package org.carerecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.carerecord.feed.FeedName;
import org.carerecord.record.Conflict;
import org.carerecord.record.Provenance;
import org.carerecord.record.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RowValuesTest {

    private static final Instant MOMENT = Instant.parse("2026-11-22T09:30:00.123Z");
    private static final Provenance PROVENANCE =
            new Provenance(new FeedName("gp-north"), 11, 4_294_967_296L, MOMENT);
    private static final byte[] DIGEST =
            HexFormat.of().parseHex("d1d2d3d4d5d6d7d8d9dadbdcdddedfd0");
    private static final Version VERSION = new Version(-3, MOMENT, "event ✓", DIGEST);

    private static final byte[] PLACE = new byte[RecordKeys.PLACE_BYTES];

    @Test
    void aCurrentRowHoldsHowItCameAndItsBytes() {
        byte[] value = RowValues.current(true, PROVENANCE, new byte[] {0, 1, 2});

        assertThat(value)
                .asHexString()
                .isEqualTo(
                        "02"
                                + "01"
                                + "000001A202974E3B"
                                + "0000000B"
                                + "0000000100000000"
                                + "08"
                                + "67702D6E6F727468"
                                + "000102");
        assertThat(RowValues.current(value).provenance()).isEqualTo(PROVENANCE);
        assertThat(RowValues.current(value).framed()).containsExactly(0, 1, 2);
        assertThat(RowValues.current(value).inConflict()).isTrue();
        assertThat(RowValues.current(RowValues.current(false, PROVENANCE, DIGEST)).inConflict())
                .isFalse();
    }

    @Test
    void aHistoryRowHoldsItsPlaceUnlessTheStatementIsTakenBack() {
        byte[] standing = RowValues.history(PROVENANCE, "e1", PLACE, new byte[] {0, 1, 2});
        byte[] takenBack = RowValues.history(PROVENANCE, "e1", null, new byte[] {0, 1, 2});

        assertThat(RowValues.history(standing).place()).isEqualTo(PLACE);
        assertThat(RowValues.history(takenBack).place()).isNull();
        assertThat(RowValues.receivedAt(standing)).isEqualTo(MOMENT);
        for (byte[] value : List.of(standing, takenBack)) {
            RowValues.HistoryRow row = RowValues.history(value);
            assertThat(row.provenance()).isEqualTo(PROVENANCE);
            assertThat(row.eventId()).isEqualTo(Digests.of("e1"));
            assertThat(row.framed()).containsExactly(0, 1, 2);
        }
    }

    @Test
    void anEventIdRowHoldsWhereItWasUsed() {
        for (boolean reused : new boolean[] {false, true}) {
            RowValues.EventIdRow row =
                    RowValues.eventId(RowValues.eventId(new RowValues.EventIdRow(DIGEST, reused)));
            assertThat(row.historyKey()).isEqualTo(DIGEST);
            assertThat(row.reused()).isEqualTo(reused);
        }
    }

    @Test
    void aQuarantinedRowHoldsWhenAndWhyAndWhetherItIsOver() {
        for (Optional<Instant> resolvedAt :
                List.of(Optional.<Instant>empty(), Optional.of(MOMENT.plusMillis(1)))) {
            var row = new RowValues.QuarantinedRow(MOMENT, resolvedAt, "malformed");
            assertThat(RowValues.quarantined(RowValues.quarantined(row))).isEqualTo(row);
        }
    }

    @Test
    void aHeadHoldsWhatItsFeedLastChanged() {
        assertThat(RowValues.head(RowValues.head(PROVENANCE))).isEqualTo(PROVENANCE);
    }

    static List<Version> versions() {
        return List.of(
                VERSION,
                new Version(Long.MAX_VALUE, null, "", DIGEST),
                new Version(Long.MIN_VALUE, Instant.EPOCH, "e".repeat(1_000), DIGEST),
                new Version(0, Instant.ofEpochMilli(-1), "e", new byte[16]));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void anEntryRowHoldsTheNewestVersionAndItsPlace(Version version) {
        byte[] currentKey = {9, 8, 7};

        var conflict = new Conflict(true, false);
        RowValues.EntryRow placed =
                RowValues.entry(
                        RowValues.entry(
                                new RowValues.EntryRow(version, currentKey, true, conflict)));
        RowValues.EntryRow retracted = RowValues.entry(RowValues.entry(takenBack(version)));

        assertThat(placed.several()).isTrue();
        assertThat(placed.conflict()).isEqualTo(conflict);
        assertThat(retracted.several()).isFalse();
        assertThat(retracted.conflict()).isEqualTo(Conflict.NONE);
        assertThat(placed.newest()).isEqualTo(version);
        assertThat(placed.currentKey()).isEqualTo(currentKey);
        assertThat(retracted.newest()).isEqualTo(version);
        assertThat(retracted.currentKey()).isNull();
    }

    private static RowValues.EntryRow takenBack(Version version) {
        return new RowValues.EntryRow(version, null, false, Conflict.NONE);
    }

    private static final byte[] QUARANTINED =
            RowValues.quarantined(
                    new RowValues.QuarantinedRow(MOMENT, Optional.empty(), "malformed"));

    @Test
    void anAppliedRowHoldsHowFarAFeedIsFolded() {
        assertThat(RowValues.applied(RowValues.applied(PROVENANCE.feed(), 7, Long.MAX_VALUE)))
                .isEqualTo(new Applied(PROVENANCE.feed(), 7, Long.MAX_VALUE));
    }

    @Test
    void everyValueStartsWithItsFormat() {
        assertThat(
                        List.of(
                                RowValues.current(false, PROVENANCE, new byte[0]),
                                RowValues.history(PROVENANCE, "e", PLACE, new byte[0]),
                                RowValues.head(PROVENANCE),
                                RowValues.entry(takenBack(VERSION)),
                                RowValues.eventId(new RowValues.EventIdRow(DIGEST, false)),
                                QUARANTINED,
                                RowValues.applied(PROVENANCE.feed(), 0, 1)))
                .allSatisfy(value -> assertThat(value[0]).isEqualTo((byte) 2));
    }

    private record Reading(byte[] whole, Consumer<byte[]> read) {}

    private static List<Reading> readings() {
        return List.of(
                new Reading(RowValues.current(false, PROVENANCE, new byte[0]), RowValues::current),
                new Reading(
                        RowValues.history(PROVENANCE, "e", PLACE, new byte[0]), RowValues::history),
                new Reading(RowValues.head(PROVENANCE), RowValues::head),
                new Reading(RowValues.entry(takenBack(VERSION)), RowValues::entry),
                new Reading(RowValues.applied(PROVENANCE.feed(), 7, 1), RowValues::applied));
    }

    static IntStream formats() {
        return IntStream.of(0, 1, 3, 127, 255);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void refusesAnotherFormat(int format) {
        for (Reading reading : readings()) {
            byte[] other = reading.whole().clone();
            other[0] = (byte) format;

            assertThatIllegalStateException()
                    .isThrownBy(() -> reading.read().accept(other))
                    .withMessageContaining("rebuild the store");
        }
    }

    @Test
    void saysOfEveryCutValueThatTheStoreIsToBeRebuilt() {
        for (Reading reading : readings()) {
            for (int length = 0; length < reading.whole().length; length++) {
                byte[] cut = Arrays.copyOf(reading.whole(), length);
                // A name that lost its end can still be a name; nothing else can be whole.
                if (!isCutInTheName(reading, length)) {
                    assertThatIllegalStateException()
                            .as("length %d", length)
                            .isThrownBy(() -> reading.read().accept(cut))
                            .withMessageContaining("rebuild the store");
                }
            }
        }
    }

    private static boolean isCutInTheName(Reading reading, int length) {
        byte[] applied = RowValues.applied(PROVENANCE.feed(), 7, 1);
        return Arrays.equals(reading.whole(), applied) && length > applied.length - 8;
    }

    @Test
    void damagedValuesFailInOneWayOnly() {
        var random = new Random(20_261_122);
        for (int i = 0; i < 5_000; i++) {
            for (Reading reading : readings()) {
                byte[] damaged = reading.whole().clone();
                damaged[1 + random.nextInt(damaged.length - 1)] = (byte) random.nextInt();
                assertThatCode(() -> readOrRefuse(reading, damaged)).doesNotThrowAnyException();
            }
        }
    }

    private static void readOrRefuse(Reading reading, byte[] value) {
        try {
            reading.read().accept(value);
        } catch (IllegalStateException refused) {
            assertThat(refused).hasMessageContaining("rebuild the store");
        }
    }
}
