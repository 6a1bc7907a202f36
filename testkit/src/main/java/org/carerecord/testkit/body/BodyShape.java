package org.carerecord.testkit.body;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carerecord.event.Body;
import org.carerecord.event.Circumstance;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.Medication;
import org.carerecord.event.NumberStatement;
import org.carerecord.event.Section;

/**
 * A kind of body together with what decides how it is told: the section that it stands in, and what
 * its source leaves unsaid. A medicine of which nothing says that it was ordered is told otherwise
 * than one that was; so is a professional otherwise than a relative.
 *
 * @param kind the class of the body
 * @param section where it stands; empty for the first section that may hold it
 * @param unsaid the names of its components that are left away
 */
public record BodyShape(Class<?> kind, Optional<Section> section, Set<String> unsaid) {

    /** Copies the set. */
    public BodyShape {
        unsaid = Set.copyOf(unsaid);
    }

    /** Every kind of body but those of numbers, which are of no one person. */
    public static Stream<BodyShape> kinds() {
        return Stream.concat(
                        Arrays.stream(Body.class.getPermittedSubclasses()),
                        Arrays.stream(Circumstance.class.getPermittedSubclasses()))
                .filter(kind -> kind != Circumstance.class && kind != NumberStatement.class)
                .sorted(Comparator.comparing(Class::getSimpleName))
                .map(kind -> new BodyShape(kind, Optional.empty(), Set.of()));
    }

    /** Every shape: the kinds, and those that are told otherwise for what is not said or where. */
    public static Stream<BodyShape> all() {
        return Stream.concat(
                kinds(),
                Stream.of(
                        new BodyShape(
                                Medication.class,
                                Optional.empty(),
                                Set.of("intent", "courseOfTherapy", "discontinued")),
                        new BodyShape(
                                ContactPerson.class,
                                Optional.of(Section.PROFESSIONAL_CONTACTS),
                                Set.of())));
    }

    @Override
    public String toString() {
        return kind.getSimpleName()
                + section.map(where -> " in " + where.code()).orElse("")
                + (unsaid.isEmpty() ? "" : " of few words");
    }
}
