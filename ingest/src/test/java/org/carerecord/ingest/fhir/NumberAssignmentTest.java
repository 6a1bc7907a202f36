package org.carerecord.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.NhsNumber.TestRange;
import org.junit.jupiter.api.Test;

final class NumberAssignmentTest {

    @Test
    void givesValidNumbersOfTheTestRangeForAnyIdentifier() {
        for (int i = 0; i < 20_000; i++) {
            NhsNumber number = NumberAssignment.of("urn:test|" + i).number();

            assertThat(number.isTestRange()).isTrue();
            assertThat(NhsNumber.check(number.digits(), TestRange.ALLOWED))
                    .isInstanceOf(NhsNumber.Valid.class);
        }
    }

    @Test
    void givesANumberThatNeverChangesFromReleaseToRelease() {
        assertThat(NumberAssignment.of("urn:test|1").number().digits()).isEqualTo("9990623007");
    }

    @Test
    void noticesTwoPatientsOfOneNumber() {
        Map<NhsNumber, NumberClaim> seen = new HashMap<>();
        ClaimedNumbers numbers = new ClaimedNumbers();
        int collisions = 0;
        for (int i = 0; i < 5_000; i++) {
            NumberClaim claim = NumberAssignment.of("urn:test|" + i);
            boolean taken = seen.putIfAbsent(claim.number(), claim) != null;
            assertThat(numbers.claim(claim)).isEqualTo(!taken);
            collisions += taken ? 1 : 0;
        }
        assertThat(collisions).isPositive();
    }

    @Test
    void takesAClaimOfTheSamePatientAgain() {
        ClaimedNumbers numbers = new ClaimedNumbers();
        NumberClaim claim = NumberAssignment.of("urn:test|1");

        assertThat(numbers.claim(claim)).isTrue();
        assertThat(numbers.claim(NumberAssignment.of("urn:test|1"))).isTrue();
        assertThat(numbers.claim(NumberAssignment.given(claim.number()))).isFalse();
    }

    @Test
    void leavesIssuedNumbersAlone() {
        ClaimedNumbers numbers = new ClaimedNumbers();
        NhsNumber issued = new NhsNumber(9_434_765_919L);

        assertThat(numbers.claim(new NumberClaim(issued, 1))).isTrue();
        assertThat(numbers.claim(new NumberClaim(issued, 2))).isTrue();
    }
}
