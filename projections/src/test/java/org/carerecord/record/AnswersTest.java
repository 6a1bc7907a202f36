package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerecord.record.Results.result;
import static org.carerecord.record.Results.test;

import org.carerecord.event.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of scores and questions the newest five each (NHSE draft, page 6), of pregnancies all. */
final class AnswersTest {

    private final Held held = new Held();

    @ParameterizedTest
    @CsvSource({"FUNCTIONAL_STATUS, FUNCTIONAL_STATUS", "SOCIAL_HISTORY, SOCIAL_HISTORY"})
    void theNewestFiveOfAQuestionAreShown(Section section, Heading heading) {
        for (int year = 2001; year <= 2006; year++) {
            tell("smokes " + year, section, "72166-2", year);
        }
        tell("drinks", section, "74013-4", 1999);

        assertThat(held.shown(heading))
                .containsExactly(
                        "smokes 2006",
                        "smokes 2005",
                        "smokes 2004",
                        "smokes 2003",
                        "smokes 2002",
                        "drinks");
        assertThat(held.more(heading)).isTrue();
    }

    @Test
    void ofPregnanciesAreShownMoreThanFive() {
        for (int year = 2001; year <= 2006; year++) {
            tell("outcome " + year, Section.PREGNANCY, "11636-8", year);
        }

        assertThat(held.shown(Heading.PREGNANCY)).hasSize(6).startsWith("outcome 2006");
        assertThat(held.more(Heading.PREGNANCY)).isFalse();
    }

    private void tell(String entryId, Section section, String code, int year) {
        held.tell(Told.of(entryId, section, result(test(code), Integer.toString(year))));
    }
}
