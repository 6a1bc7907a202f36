package org.carerecord.record;

import java.util.Objects;
import org.carerecord.event.Allergy;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Condition;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.Observation;
import org.carerecord.event.Procedure;
import org.carerecord.event.When;
import org.carerecord.record.Item.Sameness;
import org.jspecify.annotations.Nullable;

/**
 * Whether two statements say the same (NHS England, <em>Shared Care Record Patient Summaries</em>,
 * draft of June 2026): one code of a named system is shared, the statuses are as equal as the
 * sources gave them, and
 *
 * <ul>
 *   <li>of problems, procedures and vaccinations the day is the same, known to the day;
 *   <li>of medicines the times in which they were taken overlap;
 *   <li>of results, signs and answers the time and the value are the same;
 *   <li>of reports the moment and the conclusion are the same.
 * </ul>
 *
 * <p>A status that only one of two sources gives is a disagreement. What has no code is never the
 * same as anything, nor is a kind that is not named here.
 */
final class Likeness {

    /** A date as long as any that is known to the day. */
    private static final String DAY = "2019-05-03";

    private Likeness() {}

    /** Why two statements are the same, {@link Sameness#ALONE} if they are not. */
    static Sameness of(ClinicalEvent one, ClinicalEvent other) {
        Body body = other.body();
        return switch (one.body()) {
            case Condition a ->
                    when(body instanceof Condition b && same(a, b), Sameness.CODE_AND_DAY);
            case Procedure a ->
                    when(body instanceof Procedure b && same(a, b), Sameness.CODE_AND_DAY);
            case Immunisation a ->
                    when(body instanceof Immunisation b && same(a, b), Sameness.CODE_AND_DAY);
            case Allergy a -> when(body instanceof Allergy b && same(a, b), Sameness.AGENT);
            case Medication a ->
                    when(
                            body instanceof Medication b
                                    && same(a, b)
                                    && Taken.of(one, a).overlaps(Taken.of(other, b)),
                            Sameness.MEDICINE);
            case Observation a ->
                    when(body instanceof Observation b && same(a, b), Sameness.RESULT);
            case DiagnosticReport a ->
                    when(body instanceof DiagnosticReport b && same(a, b), Sameness.RESULT);
            default -> Sameness.ALONE;
        };
    }

    private static Sameness when(boolean same, Sameness sameness) {
        return same ? sameness : Sameness.ALONE;
    }

    private static boolean same(Condition a, Condition b) {
        return Concepts.share(a.code(), b.code())
                && Objects.equals(a.clinicalStatus(), b.clinicalStatus())
                && Objects.equals(a.verificationStatus(), b.verificationStatus())
                && isOneDay(a.onset(), a.recorded(), b.onset(), b.recorded());
    }

    private static boolean same(Procedure a, Procedure b) {
        return Concepts.share(a.code(), b.code())
                && Objects.equals(a.status(), b.status())
                && isOneDay(a.performed(), null, b.performed(), null);
    }

    private static boolean same(Immunisation a, Immunisation b) {
        return Concepts.share(a.vaccine(), b.vaccine())
                && Objects.equals(a.status(), b.status())
                && isOneDay(a.occurrence(), a.recorded(), b.occurrence(), b.recorded());
    }

    private static boolean same(Allergy a, Allergy b) {
        return Concepts.share(a.code(), b.code())
                && Objects.equals(a.clinicalStatus(), b.clinicalStatus())
                && Objects.equals(a.verificationStatus(), b.verificationStatus());
    }

    private static boolean same(Medication a, Medication b) {
        return Concepts.share(a.code(), b.code()) && Objects.equals(a.status(), b.status());
    }

    private static boolean same(Observation a, Observation b) {
        return Concepts.share(a.code(), b.code())
                && Objects.equals(a.status(), b.status())
                && isOneTime(time(a.effective(), a.issued()), time(b.effective(), b.issued()))
                && Values.same(a, b);
    }

    private static boolean same(DiagnosticReport a, DiagnosticReport b) {
        ClinicalTime one = time(a.effective(), a.issued());
        ClinicalTime other = time(b.effective(), b.issued());
        return Concepts.share(a.code(), b.code())
                && Objects.equals(a.status(), b.status())
                && isMoment(one)
                && isOneTime(one, other)
                && isMoment(other)
                && Objects.equals(a.conclusion(), b.conclusion());
    }

    /** The day it happened; where not both know it to the day, the day it was recorded. */
    private static boolean isOneDay(
            @Nullable When one,
            @Nullable ClinicalTime oneRecorded,
            @Nullable When other,
            @Nullable ClinicalTime otherRecorded) {
        String day = day(start(one));
        String otherDay = day(start(other));
        if (day != null && otherDay != null) {
            return day.equals(otherDay);
        }
        String recorded = day(oneRecorded);
        return recorded != null && recorded.equals(day(otherRecorded));
    }

    /** Two moments are compared to the second's fraction, a day with a moment by the day. */
    private static boolean isOneTime(@Nullable ClinicalTime one, @Nullable ClinicalTime other) {
        if (one == null || other == null) {
            return false;
        }
        if (isMoment(one) && isMoment(other)) {
            return one.start().equals(other.start());
        }
        String day = day(one);
        return day != null && day.equals(day(other));
    }

    private static @Nullable ClinicalTime time(@Nullable When when, @Nullable ClinicalTime issued) {
        ClinicalTime start = start(when);
        return start == null ? issued : start;
    }

    private static @Nullable ClinicalTime start(@Nullable When when) {
        return when == null ? null : when.at() != null ? when.at() : when.start();
    }

    private static boolean isMoment(@Nullable ClinicalTime time) {
        return time != null && time.text().length() > DAY.length();
    }

    /** The day as the source wrote it, in its own zone; null where it is not known to the day. */
    private static @Nullable String day(@Nullable ClinicalTime time) {
        return time == null || time.text().length() < DAY.length()
                ? null
                : time.text().substring(0, DAY.length());
    }
}
