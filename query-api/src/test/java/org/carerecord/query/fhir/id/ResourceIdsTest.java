package org.carerecord.query.fhir.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.id.ResourceIds.Named;
import org.carerecord.record.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceIdsTest {

    private static final ResourceIds IDS = new ResourceIds(key(1));
    private static final NhsNumber PATIENT = new NhsNumber(9_990_000_018L);
    private static final NhsNumber OTHER = new NhsNumber(9_990_000_026L);
    private static final EntryId ENTRY = new EntryId("000102030405060708090a0b0c0d0e0f");

    /** What FHIR R4 allows (section 2.24.0.1). */
    private static final String ALLOWED = "[A-Za-z0-9\\-.]{1,64}";

    @Test
    void anIdIsReadBackAsWhatItStandsFor() {
        assertThat(IDS.read(IDS.of(PATIENT))).hasValue(new Named.Patient(PATIENT));
        assertThat(IDS.read(IDS.of(PATIENT, ENTRY))).hasValue(new Named.Statement(PATIENT, ENTRY));
        assertThat(IDS.of(PATIENT)).hasSize(34).matches(ALLOWED);
        assertThat(IDS.of(PATIENT, ENTRY)).hasSize(60).matches(ALLOWED);
    }

    @Test
    void everyNumberIsReadBack() {
        LongStream.of(
                        0,
                        1,
                        127,
                        255,
                        99_999,
                        214_748_364,
                        429_496_729,
                        429_496_730,
                        999_999_997,
                        999_999_998)
                .filter(nine -> NhsNumber.checkDigit(nine) < 10 && nine > 0)
                .mapToObj(nine -> new NhsNumber(nine * 10 + NhsNumber.checkDigit(nine)))
                .forEach(number -> {
                    assertThat(IDS.read(IDS.of(number))).hasValue(new Named.Patient(number));
                    assertThat(IDS.read(IDS.of(number, ENTRY)))
                            .hasValue(new Named.Statement(number, ENTRY));
                });
    }

    /** Clients keep ids, so how they are made must never change; made by another program too. */
    @Test
    void idsOfAKeyStayAsTheyAre() {
        assertThat(IDS.of(PATIENT)).isEqualTo("wzfz7lhcp4q4q3yovebhhoegv7az5vbpza");
        assertThat(IDS.of(PATIENT, ENTRY))
                .isEqualTo("gwyurkzhj4tz6spy4yeawiqmjtieajmq3upyc2nmxh3mzwj4pccadb6csrca");
        assertThat(IDS.uuid("name")).isEqualTo("cf629819-27cd-8ad3-8e08-e198112a428c");
    }

    @Test
    void theSameEntryUnderTwoNumbersHasTwoIds() {
        assertThat(IDS.of(PATIENT, ENTRY)).isNotEqualTo(IDS.of(OTHER, ENTRY));
    }

    /** Neighbours have nothing in common that would tell that they are. */
    @Test
    void idsOfOnePatientHaveNoCommonPart() {
        Set<String> starts = new HashSet<>();
        Set<String> ends = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            String id = IDS.of(PATIENT, new EntryId("%032x".formatted(i)));
            starts.add(id.substring(0, 12));
            ends.add(id.substring(30, 42));
        }

        assertThat(starts).hasSize(200);
        assertThat(ends).hasSize(200);
    }

    @Test
    void anIdThatWasChangedStandsForNothing() {
        for (String id : Set.of(IDS.of(PATIENT), IDS.of(PATIENT, ENTRY))) {
            for (int i = 0; i < id.length(); i++) {
                char other = id.charAt(i) == 'a' ? 'b' : 'a';
                String changed = id.substring(0, i) + other + id.substring(i + 1);
                assertThat(IDS.read(changed)).as("digit " + i).isEmpty();
            }
            assertThat(IDS.read(id.toUpperCase(java.util.Locale.ROOT))).isEmpty();
            assertThat(IDS.read(id.substring(1))).isEmpty();
            assertThat(IDS.read(id + "a")).isEmpty();
        }
    }

    @Test
    void anIdOfAnotherKeyStandsForNothing() {
        var others = new ResourceIds(key(2));

        assertThat(others.read(IDS.of(PATIENT))).isEmpty();
        assertThat(others.of(PATIENT)).isNotEqualTo(IDS.of(PATIENT));
        assertThat(others.of(PATIENT, ENTRY)).isNotEqualTo(IDS.of(PATIENT, ENTRY));
        assertThat(others.uuid("name")).isNotEqualTo(IDS.uuid("name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "9990000018",
                "000102030405060708090a0b0c0d0e0f",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "../../../etc/passwd",
                "Patient",
                "\u202eabc"
            })
    void whatWasNotMadeHereStandsForNothing(String text) {
        assertThat(IDS.read(text)).isEmpty();
    }

    @Test
    void namesAreUuidsThatShowNothing() {
        UUID uuid = UUID.fromString(IDS.uuid("composition/9990000018"));

        assertThat(uuid.version()).isEqualTo(8);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(IDS.uuid("composition/9990000018")).isEqualTo(uuid.toString());
        assertThat(IDS.uuid("composition/9990000026")).isNotEqualTo(uuid.toString());
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ResourceIds(new byte[16]));
    }

    @Test
    void doesNotShowItsKeyInLogs() {
        assertThat(IDS).hasToString("ResourceIds");
    }

    private static byte[] key(int of) {
        byte[] key = new byte[ResourceIds.KEY_BYTES];
        Arrays.fill(key, (byte) of);
        return key;
    }
}
