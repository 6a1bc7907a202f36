package org.carerecord.testkit.history;

import java.util.List;
import java.util.function.Supplier;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;

/** The details of a body that its statement leaves open: each is often missing. */
final class Details {

    private static final List<String> WORDS =
            List.of(
                    "Seen at home",
                    "Reviewed with the family",
                    "As per letter",
                    "Patient reports",
                    "To be reviewed",
                    "One to be taken twice a day");

    /** No lone surrogate is among them: it has no bytes, so that no event can carry it. */
    private static final List<String> HOSTILE =
            List.of(
                    "<script>alert(1)</script>",
                    "&lt;b&gt; <b>bold & \"quoted\" 'text'",
                    "\u202Edetcerroc\u202C",
                    "\u0645\u0631\u064A\u0636\u200F (\u202B5\u202C)",
                    "\uD83D\uDC69\uD83C\uDFFD\u200D\u2695\uFE0F\uD83D\uDE00",
                    "Sia\u0302n O'Neill-\u00D8deg\u00E5rd",
                    "a\u0000b\u0007\u001B[31m",
                    "line\r\nbreak\tand tab",
                    "'; DROP TABLE patient; --",
                    "${jndi:ldap://x} {{7*7}} %s %n",
                    "\uFEFF\uFFFD\uFFFF",
                    " ",
                    "null");

    private static final String LONG = "long text ".repeat(1_000);

    private final Chance chance;
    private final HistoryShape shape;
    private final Dates dates;

    Details(Chance chance, HistoryShape shape, Dates dates) {
        this.chance = chance;
        this.shape = shape;
        this.dates = dates;
    }

    Chance chance() {
        return chance;
    }

    String text() {
        if (chance.of(shape.chance(HardCase.HOSTILE_TEXT))) {
            return chance.pick(HOSTILE);
        }
        return chance.of(shape.chance(HardCase.LONG_TEXT)) ? LONG : chance.pick(WORDS);
    }

    @Nullable String textOrNull() {
        return chance.orNull(this::text);
    }

    List<String> notes() {
        return chance.few(this::text);
    }

    <T> List<T> few(Supplier<T> value) {
        return chance.few(value);
    }

    <T> @Nullable T orNull(Supplier<T> value) {
        return chance.orNull(value);
    }

    @Nullable Boolean yesOrNo() {
        return chance.orNull(chance::evenly);
    }

    @Nullable Concept conceptOrNull(List<Concept> vocabulary) {
        return chance.orNull(() -> chance.pick(vocabulary));
    }

    List<Concept> concepts(List<Concept> vocabulary) {
        return chance.few(() -> chance.pick(vocabulary));
    }

    /** A date as likely as none. */
    @Nullable ClinicalTime timeOrNull() {
        return chance.evenly() ? dates.any() : null;
    }

    ClinicalTime longAgo() {
        return dates.longAgo();
    }

    /** When something was so that began at a time: at it, from it on, or until some days later. */
    @Nullable When from(@Nullable ClinicalTime time) {
        if (time == null) {
            return chance.evenly() ? null : When.inWords("some time ago");
        }
        return switch (chance.below(3)) {
            case 0 -> When.at(time);
            case 1 -> When.between(time, null);
            default -> When.between(time, dates.after(time));
        };
    }
}
