package org.carerecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Placement;
import org.carerecord.record.RowSection;
import org.carerecord.record.Version;
import org.carerecord.store.RecordKeys.Way;
import org.junit.jupiter.api.Test;

/** The keys as bytes: worked examples, fixed for as long as stores hold them. */
final class RecordKeysTest {

    private static final NhsNumber PATIENT = new NhsNumber(9_434_765_919L);
    private static final FeedName FEED = new FeedName("gp-north");
    private static final byte[] ENTRY = HexFormat.of().parseHex("00112233445566778899aabbccddeeff");
    private static final byte[] DIGEST =
            HexFormat.of().parseHex("d1d2d3d4d5d6d7d8d9dadbdcdddedfd0");
    private static final Instant MOMENT = Instant.parse("2019-05-03T10:15:00Z");

    @Test
    void anEntryIsTheDigestOfFeedOrganisationAndEntryId() {
        byte[] entry =
                RecordKeys.entryOf(
                        FEED, Histories.told("c1", Histories.condition("x", null, null)).event());

        assertThat(entry).asHexString().isEqualTo("EC1692BA810FB57013B4D10315EEB301");
    }

    @Test
    void aHeadIsPatientTagFeedWay() {
        assertThat(RecordKeys.head(PATIENT, FEED, Way.OWN))
                .asHexString()
                .isEqualTo("00000002325B1A5F" + "0C" + "88C8918AD2F2353B" + "00");
        assertThat(RecordKeys.head(PATIENT, FEED, Way.FORWARDED))
                .asHexString()
                .isEqualTo("00000002325B1A5F" + "0C" + "88C8918AD2F2353B" + "01");
    }

    @Test
    void anEventIdRowIsPatientTagEntryEventId() {
        assertThat(RecordKeys.eventId(PATIENT, ENTRY, "gp-north"))
                .asHexString()
                .isEqualTo(
                        "00000002325B1A5F"
                                + "03"
                                + "00112233445566778899AABBCCDDEEFF"
                                + "88C8918AD2F2353B");
    }

    @Test
    void whatAKeyHoldsIsReadBackFromIt() {
        for (Optional<Instant> time : List.of(Optional.<Instant>empty(), Optional.of(MOMENT))) {
            var placement = new Placement(RowSection.RESULTS, "g", time);
            byte[] key = RecordKeys.current(PATIENT, placement, ENTRY);
            assertThat(RecordKeys.timeOf(key)).isEqualTo(time);
            assertThat(RecordKeys.entryOf(key)).isEqualTo(ENTRY);
            assertThat(RecordKeys.sectionOf(key)).isEqualTo(RowSection.RESULTS.code());
            assertThat(RecordKeys.current(PATIENT, RecordKeys.placeOf(key), ENTRY)).isEqualTo(key);
        }
        for (long version : new long[] {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE}) {
            byte[] key =
                    RecordKeys.history(PATIENT, ENTRY, new Version(version, null, "e", DIGEST));
            assertThat(RecordKeys.versionOfHistory(key)).isEqualTo(version);
            assertThat(RecordKeys.entryOfHistory(key)).isEqualTo(ENTRY);
            assertThat(isIn(RecordKeys.history(PATIENT), key)).isTrue();
            assertThat(isIn(RecordKeys.history(PATIENT, ENTRY), key)).isTrue();
        }
    }

    @Test
    void onlyWhatIsSaidOfNumbersIsInTheSpanOfIdentity() {
        for (RowSection section : RowSection.values()) {
            var placement = new Placement(section, "", Optional.of(MOMENT));
            assertThat(
                            isIn(
                                    RecordKeys.identity(PATIENT),
                                    RecordKeys.current(PATIENT, placement, ENTRY)))
                    .as("%s", section)
                    .isEqualTo(section.isOfIdentity());
        }
    }

    @Test
    void anEntryRowIsPatientTagEntry() {
        assertThat(RecordKeys.entry(PATIENT, ENTRY))
                .asHexString()
                .isEqualTo("00000002325B1A5F" + "01" + "00112233445566778899AABBCCDDEEFF");
    }

    @Test
    void aQuarantinedRowIsPatientTagFeedPartitionOffset() {
        assertThat(RecordKeys.quarantined(PATIENT, FEED, 5, 258))
                .asHexString()
                .isEqualTo(
                        "00000002325B1A5F"
                                + "0D"
                                + "88C8918AD2F2353B"
                                + "00000005"
                                + "0000000000000102");
    }

    @Test
    void aCurrentRowIsPatientTagSectionGroupTimeEntry() {
        var placement =
                new Placement(RowSection.RESULTS, "http://loinc.org|718-7", Optional.of(MOMENT));

        assertThat(RecordKeys.current(PATIENT, placement, ENTRY))
                .asHexString()
                .isEqualTo(
                        "00000002325B1A5F"
                                + "10"
                                + "0A"
                                + "7972CAFFCDD0EA6A"
                                + "7FFFFE9582CF5F5F"
                                + "00112233445566778899AABBCCDDEEFF");
    }

    @Test
    void aCurrentRowWithoutGroupAndTimeHasZerosAndTheHighestTime() {
        var placement = new Placement(RowSection.DEMOGRAPHICS, "", Optional.empty());

        assertThat(RecordKeys.current(PATIENT, placement, ENTRY))
                .asHexString()
                .isEqualTo(
                        "00000002325B1A5F"
                                + "10"
                                + "01"
                                + "0000000000000000"
                                + "FFFFFFFFFFFFFFFF"
                                + "00112233445566778899AABBCCDDEEFF");
    }

    @Test
    void whatIsSaidOfTheNumberHasATagOfItsOwn() {
        var placement = new Placement(RowSection.LINKED, "", Optional.empty());

        assertThat(RecordKeys.current(PATIENT, placement, ENTRY))
                .asHexString()
                .isEqualTo(
                        "00000002325B1A5F"
                                + "0E"
                                + "64"
                                + "0000000000000000"
                                + "FFFFFFFFFFFFFFFF"
                                + "00112233445566778899AABBCCDDEEFF");
    }

    @Test
    void allThatASummaryIsMadeOfLiesTogetherAndNothingElseDoes() {
        RecordKeys.Span summary = RecordKeys.summary(PATIENT);
        RecordKeys.Span revision = RecordKeys.revision(PATIENT);
        for (byte[] key : headsAndQuarantined()) {
            assertThat(isIn(summary, key)).isTrue();
            assertThat(isIn(revision, key)).isTrue();
        }
        for (RowSection section : RowSection.values()) {
            byte[] key =
                    RecordKeys.current(
                            PATIENT, new Placement(section, "g", Optional.of(MOMENT)), ENTRY);
            assertThat(isIn(summary, key)).as("%s", section).isTrue();
            assertThat(isIn(revision, key)).as("%s", section).isEqualTo(section.isOfIdentity());
        }
        for (byte[] key : besideASummary()) {
            assertThat(isIn(summary, key)).isFalse();
            assertThat(isIn(revision, key)).isFalse();
        }
    }

    private static List<byte[]> headsAndQuarantined() {
        return List.of(
                RecordKeys.head(PATIENT, FEED, Way.OWN),
                RecordKeys.head(PATIENT, FEED, Way.FORWARDED),
                RecordKeys.quarantined(PATIENT, FEED, 0, 0),
                RecordKeys.quarantined(PATIENT, FEED, -1, -1));
    }

    private static List<byte[]> besideASummary() {
        var version = new Version(3, null, "e", DIGEST);
        var other = new NhsNumber(9_449_305_552L);
        return List.of(
                RecordKeys.entry(PATIENT, ENTRY),
                RecordKeys.eventId(PATIENT, ENTRY, "e"),
                RecordKeys.history(PATIENT, ENTRY, version),
                RecordKeys.head(other, FEED, Way.OWN),
                RecordKeys.entry(other, ENTRY),
                RecordKeys.history(other, ENTRY, version));
    }

    @Test
    void aHistoryRowIsPatientTagEntryVersionEvent() {
        assertThat(RecordKeys.history(PATIENT, ENTRY, new Version(3, null, "e", DIGEST)))
                .asHexString()
                .isEqualTo(
                        "00000002325B1A5F"
                                + "80"
                                + "00112233445566778899AABBCCDDEEFF"
                                + "7FFFFFFFFFFFFFFC"
                                + "D1D2D3D4D5D6D7D8");
    }

    @Test
    void anAppliedRowIsTagFeedPartition() {
        assertThat(RecordKeys.applied(FEED, 11))
                .asHexString()
                .isEqualTo("FE" + "88C8918AD2F2353B" + "0000000B");
    }

    @Test
    void theDigestOfSeveralTextsKeepsThemApart() {
        assertThat(Digests.of("ab", "c", "")).isNotEqualTo(Digests.of("a", "bc", ""));
        assertThat(Digests.of("ab", "c", "")).isNotEqualTo(Digests.of("ab", "", "c"));
    }

    @Test
    void newerTimesSortFirstAndUndatedLast() {
        List<Optional<Instant>> newestFirst =
                Stream.concat(
                                new Random(7)
                                        .longs(200, -100_000_000_000_000L, 100_000_000_000_000L)
                                        .mapToObj(Instant::ofEpochMilli)
                                        .sorted(Comparator.reverseOrder())
                                        .map(Optional::of),
                                Stream.of(Optional.<Instant>empty()))
                        .toList();

        assertThat(
                        newestFirst.stream()
                                .map(time -> new Placement(RowSection.RESULTS, "t", time))
                                .map(placement -> RecordKeys.current(PATIENT, placement, ENTRY))
                                .toList())
                .isSortedAccordingTo(Arrays::compareUnsigned);
    }

    @Test
    void higherVersionsSortFirst() {
        assertThat(
                        Stream.of(Long.MAX_VALUE, 5L, 1L, 0L, -1L, Long.MIN_VALUE)
                                .map(version -> new Version(version, null, "e", DIGEST))
                                .map(version -> RecordKeys.history(PATIENT, ENTRY, version))
                                .toList())
                .isSortedAccordingTo(Arrays::compareUnsigned);
    }

    @Test
    void aSpanHoldsExactlyTheRowsOfItsPrefix() {
        var other = new NhsNumber(9_449_305_552L);
        byte[] head = RecordKeys.head(PATIENT, FEED, Way.OWN);
        RecordKeys.Span span = RecordKeys.heads(PATIENT);

        assertThat(isIn(span, head)).isTrue();
        assertThat(isIn(span, RecordKeys.entry(PATIENT, ENTRY))).isFalse();
        assertThat(isIn(span, RecordKeys.head(other, FEED, Way.OWN))).isFalse();
        assertThat(isIn(RecordKeys.applied(), RecordKeys.applied(FEED, Integer.MAX_VALUE)))
                .isTrue();
        assertThat(isIn(RecordKeys.applied(), head)).isFalse();
        assertThat(isIn(RecordKeys.ofFormerLayout(), head)).isFalse();
        assertThat(isIn(RecordKeys.ofFormerLayout(), RecordKeys.applied(FEED, -1))).isFalse();
        assertThat(
                        isIn(
                                RecordKeys.quarantined(PATIENT),
                                RecordKeys.quarantined(PATIENT, FEED, -1, -1)))
                .isTrue();
        for (RowSection section : RowSection.values()) {
            var placement = new Placement(section, "g", Optional.of(MOMENT));
            byte[] current = RecordKeys.current(PATIENT, placement, ENTRY);
            for (RowSection asked : RowSection.values()) {
                assertThat(isIn(RecordKeys.current(PATIENT, asked), current))
                        .isEqualTo(section == asked);
            }
        }
    }

    @Test
    void theEndOfAGroupLiesBehindAllItsRowsAndBeforeTheNextGroup() {
        var dated = new Placement(RowSection.RESULTS, "g", Optional.of(MOMENT));
        var undated = new Placement(RowSection.RESULTS, "g", Optional.empty());
        byte[] last = new byte[RecordKeys.ENTRY_BYTES];
        Arrays.fill(last, (byte) 0xFE);
        byte[] key = RecordKeys.current(PATIENT, dated, ENTRY);
        byte[] end = RecordKeys.endOfGroup(key);

        assertThat(Arrays.compareUnsigned(RecordKeys.current(PATIENT, undated, last), end))
                .isNegative();
        assertThat(RecordKeys.groupOf(end)).isEqualTo(RecordKeys.groupOf(key));
    }

    /** No patient's number starts with the tag of applied rows. */
    @Test
    void appliedRowsLieBehindAllPatients() {
        byte[] highest = RecordKeys.entry(new NhsNumber(9_999_999_980L), ENTRY);

        assertThat(Arrays.compareUnsigned(highest, RecordKeys.applied().from())).isNegative();
    }

    private static boolean isIn(RecordKeys.Span span, byte[] key) {
        return Arrays.compareUnsigned(span.from(), key) <= 0
                && Arrays.compareUnsigned(key, span.to()) <= 0;
    }
}
