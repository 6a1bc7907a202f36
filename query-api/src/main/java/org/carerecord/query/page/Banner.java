package org.carerecord.query.page;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Demographics;
import org.carerecord.query.words.HarmlessText;
import org.carerecord.query.words.PersonName;
import org.carerecord.query.words.ReadableDate;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;
import org.jspecify.annotations.Nullable;

/**
 * Whose record it is, in the order of the NHS patient banner, with the allergies always in sight.
 *
 * @param name as {@code SMITH, John (Mr)}
 * @param born the date of birth with the age at the moment asked for
 * @param died when the person died, or that they did; empty where no source says so
 * @param gender the source's word
 * @param number the NHS number as people read it
 * @param allergies what is known of allergies, or why nothing is
 */
record Banner(
        String name, String born, String died, String gender, String number, Allergies allergies) {

    private static final String NOT_KNOWN = "Not known";
    private static final int DAY = "2026-07-14".length();
    private static final int YEARS_OF_MONTHS = 2;
    private static final int MONTHS_OF_WEEKS = 3;

    /**
     * What is known of allergies.
     *
     * @param lines each in short; none where nothing is shown
     * @param sentences why there are none, and what else has to be said of them all
     */
    record Allergies(List<String> lines, List<String> sentences) {}

    static Banner of(Summary summary, Moment moment) {
        Optional<Demographics> told =
                summary.demographics()
                        .map(entry -> entry.event().body())
                        .filter(Demographics.class::isInstance)
                        .map(Demographics.class::cast);
        return new Banner(
                told.map(PersonName::banner).orElse(PersonName.NOT_KNOWN),
                told.map(person -> born(person, UkTime.day(moment.at()))).orElse(NOT_KNOWN),
                told.map(Banner::died).orElse(""),
                told.map(person -> gender(person.gender())).orElse(NOT_KNOWN),
                summary.patient().spaced(),
                AllergyStrip.of(summary));
    }

    private static String born(Demographics person, LocalDate today) {
        ClinicalTime birth = person.birthDate();
        if (birth == null) {
            return NOT_KNOWN;
        }
        String date = ReadableDate.of(birth);
        ClinicalTime death = person.deceasedAt();
        boolean dead = Boolean.TRUE.equals(person.deceased()) || death != null;
        if (birth.text().length() < DAY || dead) {
            return date;
        }
        return date + " (" + age(LocalDate.parse(birth.text().substring(0, DAY)), today) + ")";
    }

    /** In years, of small children in months, of babies in weeks. */
    private static String age(LocalDate birth, LocalDate today) {
        Period age = Period.between(birth, today);
        if (age.isNegative()) {
            return "to be born";
        }
        if (age.getYears() >= YEARS_OF_MONTHS) {
            return age.getYears() + "y";
        }
        long months = age.toTotalMonths();
        return months >= MONTHS_OF_WEEKS
                ? months + "m"
                : ChronoUnit.WEEKS.between(birth, today) + "w";
    }

    private static String died(Demographics person) {
        ClinicalTime death = person.deceasedAt();
        if (death != null) {
            return ReadableDate.of(death);
        }
        return Boolean.TRUE.equals(person.deceased()) ? "Yes, date not known" : "";
    }

    private static String gender(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return NOT_KNOWN;
        }
        String line = HarmlessText.line(word);
        return line.isEmpty()
                ? NOT_KNOWN
                : line.substring(0, 1).toUpperCase(Locale.UK) + line.substring(1);
    }
}
