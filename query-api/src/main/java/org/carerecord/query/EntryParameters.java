package org.carerecord.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carerecord.event.Section;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problems;
import org.carerecord.record.EntryCursor;
import org.carerecord.record.EntryQuestion;

/** Which entries a request asks for. */
final class EntryParameters {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

    /** No entry is sorted by a time outside of the years of four digits, whatever its offset. */
    private static final Instant EARLIEST =
            Instant.parse("0000-01-01T00:00:00Z").minus(Duration.ofDays(1));

    private static final Instant LATEST =
            Instant.parse("9999-12-31T23:59:59Z").plus(Duration.ofDays(1));

    private EntryParameters() {}

    /** Reads what the parameters say; what they leave open is as the limits have it. */
    static Checked<EntryQuestion> question(Parameters parameters, QueryLimits limits) {
        return section(parameters)
                .then(section ->
                        code(parameters)
                                .then(code ->
                                        before(parameters)
                                                .then(before ->
                                                        limit(parameters, limits)
                                                                .map(limit ->
                                                                        new EntryQuestion(
                                                                                section, code,
                                                                                before, limit)))));
    }

    private static Checked<Optional<Section>> section(Parameters parameters) {
        Optional<String> text = parameters.value(Parameter.SECTION);
        if (text.isEmpty()) {
            return new Checked.Valid<>(Optional.empty());
        }
        Optional<Section> section = Section.ofCode(text.get()).filter(EntryParameters::isServed);
        return section.isPresent()
                ? new Checked.Valid<>(section)
                : refused(
                        Parameter.SECTION,
                        "known-section",
                        "Expected the code of a section, but it is none.",
                        "use one of " + served());
    }

    /** What is told of numbers is no line of the record, and some of it is in no answer. */
    private static boolean isServed(Section section) {
        return section != Section.IDENTITY;
    }

    private static String served() {
        return Arrays.stream(Section.values())
                .filter(EntryParameters::isServed)
                .map(Section::code)
                .collect(Collectors.joining(", "));
    }

    private static Checked<Optional<String>> code(Parameters parameters) {
        Optional<String> code = parameters.value(Parameter.CODE);
        return code.isEmpty() || !code.get().isBlank()
                ? new Checked.Valid<>(code)
                : refused(
                        Parameter.CODE,
                        "not-blank",
                        "Expected a code, but there is none.",
                        "give a code such as 44054006, or leave the parameter out");
    }

    private static Checked<Optional<EntryCursor>> before(Parameters parameters) {
        Optional<String> text = parameters.value(Parameter.BEFORE);
        if (text.isEmpty()) {
            return new Checked.Valid<>(Optional.empty());
        }
        Optional<EntryCursor> cursor =
                EntryCursor.parse(text.get()).filter(EntryParameters::isPlaceOfAList);
        return cursor.isPresent()
                ? new Checked.Valid<>(cursor)
                : refused(
                        Parameter.BEFORE,
                        "cursor",
                        EntryCursor.RULE + ".",
                        "follow nextPage of an earlier page, or leave the parameter out");
    }

    private static boolean isPlaceOfAList(EntryCursor cursor) {
        return cursor.time()
                .map(time -> !time.isBefore(EARLIEST) && !time.isAfter(LATEST))
                .orElse(true);
    }

    private static Checked<Integer> limit(Parameters parameters, QueryLimits limits) {
        Optional<String> text = parameters.value(Parameter.LIMIT);
        if (text.isEmpty()) {
            return new Checked.Valid<>(limits.defaultPage());
        }
        if (WHOLE_NUMBER.matcher(text.get()).matches()) {
            int limit = Integer.parseInt(text.get());
            if (limit >= 1 && limit <= limits.maxPage()) {
                return new Checked.Valid<>(limit);
            }
        }
        return refused(
                Parameter.LIMIT,
                "max-page",
                "Expected a whole number from 1 to " + limits.maxPage() + ", but it is none.",
                "give such a number, or leave the parameter out for " + limits.defaultPage());
    }

    private static <T> Checked<T> refused(
            Parameter parameter, String rule, String detail, String fix) {
        return new Checked.Invalid<>(
                Problems.invalidParameter(parameter.word(), rule, detail, fix));
    }
}
