package org.carerecord.record;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.jspecify.annotations.Nullable;

/**
 * Whether a medicine is given again and again or once, as its source says (FHIR
 * medicationrequest-course-of-therapy, with the NHS's own code for repeat dispensing).
 */
enum Course {
    /** A repeat. */
    REPEAT,
    /** A single course. */
    ACUTE,
    /** The source says neither. */
    NOT_SAID;

    private static final Set<String> REPEAT_CODES =
            Set.of("continuous", "continuous-repeat-dispensing");

    /** The course that a source names. */
    static Course of(@Nullable Concept course) {
        if (course == null) {
            return NOT_SAID;
        }
        if (says(course, "repeat") || REPEAT_CODES.stream().anyMatch(code -> has(course, code))) {
            return REPEAT;
        }
        return says(course, "acute") ? ACUTE : NOT_SAID;
    }

    private static boolean has(Concept course, String code) {
        return course.codings().stream().anyMatch(coding -> code.equals(coding.code()));
    }

    private static boolean says(Concept course, String word) {
        return Stream.concat(
                        Stream.ofNullable(course.text()),
                        course.codings().stream().flatMap(Course::words))
                .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(word));
    }

    private static Stream<String> words(Coding coding) {
        return Stream.concat(Stream.ofNullable(coding.code()), Stream.ofNullable(coding.display()));
    }
}
