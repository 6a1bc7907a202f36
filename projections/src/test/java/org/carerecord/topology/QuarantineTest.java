package org.carerecord.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.carerecord.codec.Decoded;
import org.carerecord.codec.QuarantineNotice;
import org.carerecord.feed.Partitioning;
import org.carerecord.identity.NhsNumber;
import org.carerecord.registry.ReleasedSchema;
import org.carerecord.store.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be folded: one notice each, that says where and why and nothing else. */
final class QuarantineTest {

    private static final String SECRET = "Zanzibar fever";
    private static final byte[] KEY = Partitioning.keyOf(Histories.PATIENT);

    @TempDir private Path directory;

    static Stream<Arguments> refused() {
        byte[] event = event();
        return Stream.of(
                Arguments.of("no-value", KEY, null, null),
                Arguments.of("not-framed", KEY, ascii(SECRET), null),
                Arguments.of("unknown-schema", KEY, framed(77, ascii(SECRET)), null),
                Arguments.of(
                        "foreign-schema",
                        KEY,
                        framed(ReleasedSchema.QUARANTINE_NOTICE_1.id(), ascii(SECRET)),
                        null),
                Arguments.of("malformed", KEY, Arrays.copyOf(event, event.length - 1), null),
                Arguments.of("malformed", KEY, Arrays.copyOf(event, event.length + 9), null),
                Arguments.of(
                        "invalid-envelope",
                        KEY,
                        replaced(event, "9990000018", "9990000019"),
                        "nhsNumber"),
                Arguments.of("invalid-body", KEY, replaced(event, "2019", "20x9"), "body.onset"),
                Arguments.of("key-mismatch", null, event, "key"),
                Arguments.of("key-mismatch", ascii("999 000 0018"), event, "key"),
                Arguments.of("section-mismatch", KEY, inSection("devices"), "section"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void eachReasonGivesOneNotice(String reason, byte[] key, byte[] value, String field) {
        try (var driver = new FoldDriver(directory, 1)) {
            driver.pipe("care.feed.gp-north", key, value);
            var records = driver.quarantined();

            assertThat(records).hasSize(1);
            QuarantineNotice notice = driver.notice(records.getFirst());
            assertThat(notice.reason()).isEqualTo(reason);
            assertThat(notice.field()).isEqualTo(field);
            assertThat(notice.rule()).startsWith("Expected ");
            assertThat(notice.feed()).isEqualTo(Histories.GP);
            assertThat(notice.topic()).isEqualTo("care.feed.gp-north");
            assertThat(notice.partition()).isZero();
            assertThat(notice.offset()).isZero();
            assertThat(notice.receivedAt()).isEqualTo(Histories.RECEIVED);
            assertThat(notice.valueBytes()).isEqualTo(value == null ? 0 : value.length);
            assertThat(notice.valueDigest()).isEqualTo(value == null ? null : sha256(value));
            assertThat(records.getFirst().timestamp()).isEqualTo(Histories.RECEIVED.toEpochMilli());
            assertThat(driver.patient().feeds()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aNoticeHoldsNothingOfTheRecord(String reason, byte[] key, byte[] value, String field) {
        try (var driver = new FoldDriver(directory, 1)) {
            driver.pipe("care.feed.gp-north", key, value);

            assertThat(new String(driver.quarantined().getFirst().value(), StandardCharsets.UTF_8))
                    .doesNotContain("Zanzibar")
                    .doesNotContain("fever")
                    .doesNotContain("99900000")
                    .doesNotContain("entry-of-note");
        }
    }

    @Test
    void theKeyIsKeptOnlyWhereItIsANumber() {
        try (var driver = new FoldDriver(directory, 1)) {
            for (byte[] key :
                    new byte[][] {
                        KEY, null, ascii(""), ascii("John Smith"), ascii("9990000019"), {1, 2, 3}
                    }) {
                driver.pipe("care.feed.gp-north", key, null);
            }

            assertThat(driver.quarantined().stream().map(TestRecord::key))
                    .containsExactly(KEY, null, null, null, null, null);
        }
    }

    @Test
    void bothWhomTheKeyAndWhomTheEventNamesAreTold() {
        try (var driver = new FoldDriver(directory, 1)) {
            driver.pipe("care.feed.gp-north", ascii("9434765919"), event());

            assertThat(driver.quarantined().stream().map(TestRecord::key))
                    .containsExactly(ascii("9434765919"), KEY);
            assertThat(driver.patient().quarantined()).isEqualTo(1);
            assertThat(driver.patient().feeds()).isEmpty();
        }
    }

    @Test
    void whomTheEventNamesIsToldWhereTheKeyNamesNobody() {
        try (var driver = new FoldDriver(directory, 1)) {
            driver.pipe("care.feed.gp-north", null, event());

            assertThat(driver.quarantined().stream().map(TestRecord::key)).containsExactly(KEY);
        }
    }

    @Test
    void aRecordInAPartitionWhereNobodyLooksIsRefused() {
        int partitions = 7;
        assertThat(new Partitioning(partitions).of(Histories.PATIENT)).isNotZero();
        try (var driver = new FoldDriver(directory, partitions)) {
            driver.pipe("care.feed.gp-north", KEY, event());

            assertThat(driver.notice(driver.quarantined().getFirst()).reason())
                    .isEqualTo("wrong-partition");
            assertThat(driver.patient().feeds()).isEmpty();
        }
    }

    @Test
    void theSameRecordTwiceGivesANoticeEachOfItsOwnPlace() {
        try (var driver = new FoldDriver(directory, 1)) {
            driver.pipe("care.feed.gp-north", KEY, null);
            driver.pipe("care.feed.gp-north", KEY, null);
            // The first one's notice lies between them.
            assertThat(driver.quarantined().stream().map(it -> driver.notice(it).offset()))
                    .containsExactly(0L, 2L);
            assertThat(driver.patient().quarantined()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990000018", "9434765919", "9000000009"})
    void readsAKeyThatIsANumber(String digits) {
        assertThat(PatientKey.read(ascii(digits))).contains(new NhsNumber(Long.parseLong(digits)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "999000001", "99900000181", "9990000019", "999-000001", " 999000001"})
    void readsNothingFromAnyOtherKey(String key) {
        assertThat(PatientKey.read(ascii(key))).isEmpty();
        assertThat(PatientKey.read(null)).isEmpty();
    }

    @Test
    void reasonsOfTheFoldAndTheDecoderHaveCodesOfTheirOwn() {
        Stream<String> all =
                Stream.concat(
                        Arrays.stream(QuarantineReason.values()).map(QuarantineReason::code),
                        Arrays.stream(Decoded.Reason.values()).map(Decoded.Reason::code));

        assertThat(all).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z-]+"));
    }

    private static byte[] event() {
        return Histories.told("entry-of-note", Histories.condition(SECRET, "active", "2019"))
                .framed();
    }

    private static byte[] inSection(String section) {
        return Histories.told(
                        "entry-of-note",
                        org.carerecord.event.Section.ofCode(section).orElseThrow(),
                        Histories.condition(SECRET, "active", "2019"))
                .framed();
    }

    /** The same bytes with a text in place of another of its length. */
    private static byte[] replaced(byte[] bytes, String from, String to) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replace(from, to)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] framed(int id, byte[] payload) {
        return java.nio.ByteBuffer.allocate(5 + payload.length)
                .put((byte) 0)
                .putInt(id)
                .put(payload)
                .array();
    }

    private static byte[] ascii(String text) {
        return FoldDriver.ascii(text);
    }

    private static String sha256(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
