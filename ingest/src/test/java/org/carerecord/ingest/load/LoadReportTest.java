package org.carerecord.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carerecord.identity.NhsNumber;
import org.junit.jupiter.api.Test;

final class LoadReportTest {

    @Test
    void isOneLineOfJsonWithItsFieldsInOrder() {
        assertThat(LoadReportJson.of(report(9)))
                .isEqualTo(
                        "{\"resources\":9,\"accepted\":4,\"rejected\":2,"
                                + "\"notMapped\":{\"Account\":1,\"Claim\":2},\"events\":3,"
                                + "\"duplicates\":1,\"patients\":[\"0123456789\"],"
                                + "\"seconds\":1.235,\"rejectedSources\":1}");
    }

    @Test
    void refusesSumsThatDoNotAddUp() {
        assertThatThrownBy(() -> report(10)).isInstanceOf(IllegalArgumentException.class);
    }

    private static LoadReport report(long resources) {
        return new LoadReport(
                resources,
                4,
                2,
                new TreeMap<>(Map.of("Claim", 2L, "Account", 1L)),
                3,
                1,
                List.of(new NhsNumber(NUMBER)),
                1.2345,
                1,
                0,
                List.of(),
                Optional.empty());
    }

    /** Its first digit is a zero. */
    private static final long NUMBER = 123_456_789L;
}
