package org.carerecord.query.words;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** An age as the NHS patient banner writes it (NHS Common User Interface, patient banner). */
public final class Age {

    private static final int DAYS_OF_A_NEWBORN = 28;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int YEARS_OF_AN_INFANT = 2;
    private static final int YEARS_OF_A_CHILD = 18;

    private Age() {}

    /**
     * An age at a day: days under four weeks, weeks and days under a year, months and days under
     * two, years and months under eighteen, then years.
     *
     * @param born the day of birth; not after the other
     */
    public static String at(LocalDate born, LocalDate day) {
        Period age = Period.between(born, day);
        long days = ChronoUnit.DAYS.between(born, day);
        if (days < DAYS_OF_A_NEWBORN) {
            return days + "d";
        }
        if (age.getYears() < 1) {
            return days / DAYS_OF_A_WEEK + "w " + days % DAYS_OF_A_WEEK + "d";
        }
        if (age.getYears() < YEARS_OF_AN_INFANT) {
            long months = age.toTotalMonths();
            return months + "m " + ChronoUnit.DAYS.between(born.plusMonths(months), day) + "d";
        }
        return age.getYears() < YEARS_OF_A_CHILD
                ? age.getYears() + "y " + age.getMonths() + "m"
                : age.getYears() + "y";
    }
}
