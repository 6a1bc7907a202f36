package org.carerecord.query.fhir.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoundCodeTest {

    private static final BoundCode WITH_UNKNOWN = BoundCode.orUnknown("final");
    private static final BoundCode WITHOUT = BoundCode.assuming("active", "active", "inactive");

    @Test
    void takesAWordOfTheListAsItIs() {
        assertThat(required(WITHOUT, "inactive")).contains("\"status\":\"inactive\"}");
        assertThat(required(WITH_UNKNOWN, "unknown")).contains("\"status\":\"unknown\"}");
    }

    @Test
    void saysUnknownWhereTheListHasIt() {
        assertThat(required(WITH_UNKNOWN, null)).contains("\"status\":\"unknown\"}");
    }

    @Test
    void keepsAStrangeWordBesideUnknown() {
        assertThat(required(WITH_UNKNOWN, "FINAL"))
                .contains("\"status\":\"unknown\"", "\"valueString\":\"FINAL\"")
                .doesNotContain("assumed");
    }

    @Test
    void marksAsAssumedWhatTheSourceDoesNotSay() {
        assertThat(required(WITHOUT, null))
                .contains("\"status\":\"active\"", "assumed\",\"valueBoolean\":true")
                .doesNotContain("source-value");
    }

    @Test
    void keepsAStrangeWordBesideWhatIsAssumed() {
        assertThat(required(WITHOUT, "unknown"))
                .contains("\"status\":\"active\"", "assumed", "\"valueString\":\"unknown\"");
    }

    @Test
    void leavesOutAStrangeWordOfAnElementThatIsNotDemanded() {
        FhirElement element = WITHOUT.optional(FhirElement.element(), "status", "zz");

        assertThat(element.isEmpty()).isTrue();
        assertThat(WITHOUT.strange("zz")).isEqualTo("zz");
        assertThat(WITHOUT.strange("active")).isNull();
    }

    private static String required(BoundCode code, @Nullable String word) {
        return Rendered.json(code.required(FhirElement.resource("Basic"), "status", word));
    }
}
