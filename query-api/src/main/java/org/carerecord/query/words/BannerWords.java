package org.carerecord.query.words;

import java.time.LocalDate;
import java.util.Optional;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Demographics;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Entry;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;
import org.jspecify.annotations.Nullable;

/**
 * The words of the NHS patient banner. What is not known says so, save for what need not be there.
 *
 * @param name {@code SMITH, John Paul (Mr)}
 * @param born {@code 14-Jul-1945 (81y)}; without an age where the day is not known or the person
 *     has died
 * @param died {@code 02-Jan-2020 (aged 74y)}; empty where no source says that the person has died
 * @param gender the source's word
 * @param nhsNumber {@code 999 000 0018}
 * @param address the current address in one line; empty where there is none
 * @param gpPractice the ODS code of the practice as given; empty where there is none
 */
public record BannerWords(
        String name,
        String born,
        Optional<String> died,
        String gender,
        String nhsNumber,
        Optional<String> address,
        Optional<String> gpPractice) {

    private static final String NOT_KNOWN = "Not known";

    /** The banner of a summary, as it reads on the day of its moment in the United Kingdom. */
    public static BannerWords of(Summary summary, Moment moment) {
        return of(summary.patient(), summary.demographics(), ReadableDate.day(moment.at()));
    }

    /**
     * A banner.
     *
     * @param demographics who the person is; empty where no source has said
     * @param day the day that ages are counted to
     */
    public static BannerWords of(NhsNumber patient, Optional<Entry> demographics, LocalDate day) {
        return demographics
                .map(entry -> entry.event().body())
                .filter(Demographics.class::isInstance)
                .map(Demographics.class::cast)
                .map(person -> of(patient, person, day))
                .orElseGet(() -> unknown(patient));
    }

    /** A banner of a person who is known. */
    static BannerWords of(NhsNumber patient, Demographics person, LocalDate day) {
        return new BannerWords(
                PersonName.banner(person),
                born(person, day),
                died(person),
                gender(person),
                patient.spaced(),
                address(person),
                Optional.ofNullable(person.gpPractice())
                        .map(HarmlessText::line)
                        .filter(code -> !code.isEmpty()));
    }

    private static BannerWords unknown(NhsNumber patient) {
        return new BannerWords(
                PersonName.NOT_KNOWN,
                NOT_KNOWN,
                Optional.empty(),
                NOT_KNOWN,
                patient.spaced(),
                Optional.empty(),
                Optional.empty());
    }

    private static boolean hasDied(Demographics person) {
        return person.deceasedAt() != null || Boolean.TRUE.equals(person.deceased());
    }

    private static String born(Demographics person, LocalDate day) {
        ClinicalTime birth = person.birthDate();
        if (birth == null) {
            return NOT_KNOWN;
        }
        String age = hasDied(person) ? "" : age(birth, Optional.of(day), "");
        return ReadableDate.of(birth) + age;
    }

    private static Optional<String> died(Demographics person) {
        if (!hasDied(person)) {
            return Optional.empty();
        }
        ClinicalTime death = person.deceasedAt();
        return Optional.of(
                death == null
                        ? "When is not known"
                        : ReadableDate.of(death)
                                + age(person.birthDate(), ReadableDate.day(death), "aged "));
    }

    private static String age(
            @Nullable ClinicalTime birth, Optional<LocalDate> day, String prefix) {
        Optional<LocalDate> born = Optional.ofNullable(birth).flatMap(ReadableDate::day);
        return born.isEmpty() || day.isEmpty() || day.get().isBefore(born.get())
                ? ""
                : " (" + prefix + Age.at(born.get(), day.get()) + ")";
    }

    private static String gender(Demographics person) {
        String gender = person.gender() == null ? "" : HarmlessText.line(person.gender());
        return gender.isEmpty() ? NOT_KNOWN : CodeWords.of(gender);
    }

    /** The home address, else the first that is not said to be a former one. */
    private static Optional<String> address(Demographics person) {
        return person.addresses().stream()
                .filter(address -> "home".equals(address.use()))
                .findFirst()
                .or(() ->
                        person.addresses().stream()
                                .filter(address -> !"old".equals(address.use()))
                                .findFirst())
                .map(PersonText::place)
                .map(HarmlessText::line)
                .filter(line -> !line.isEmpty());
    }
}
