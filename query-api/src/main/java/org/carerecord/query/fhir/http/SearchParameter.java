package org.carerecord.query.fhir.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;

/**
 * A parameter that narrows a search.
 *
 * @param name its name
 * @param kind how its values are read
 * @param path where in the resource it looks
 */
record SearchParameter(String name, Kind kind, String path) {

    /** The id of the resource. */
    static final SearchParameter ID = token("_id", "id");

    /** When it was received here. */
    static final SearchParameter LAST_UPDATED = date("_lastUpdated", "meta.lastUpdated");

    /** Those of every type of entries. */
    static final List<SearchParameter> OF_ALL =
            List.of(ID, LAST_UPDATED, token("identifier", "identifier"));

    private static final char OR = ',';

    /** How values are read. */
    enum Kind {
        /** A code, with or without its system. */
        TOKEN,
        /** A date, with or without a prefix. */
        DATE;

        /** The code of FHIR's SearchParamType. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static SearchParameter token(String name, String path) {
        return new SearchParameter(name, Kind.TOKEN, path);
    }

    static SearchParameter date(String name, String path) {
        return new SearchParameter(name, Kind.DATE, path);
    }

    /** What a value asks for; commas in it that are not escaped mean any of several. */
    Checked<Criterion> criterion(String value) {
        if (!EscapedText.isSound(value)) {
            return new Checked.Invalid<>(escapes());
        }
        List<Criterion> any = new ArrayList<>();
        for (String one : EscapedText.split(value, OR)) {
            switch (single(one)) {
                case Checked.Valid<Criterion>(var criterion) -> any.add(criterion);
                case Checked.Invalid<Criterion> refused -> {
                    return refused;
                }
            }
        }
        return new Checked.Valid<>(any.size() == 1 ? any.getFirst() : Criterion.anyOf(any));
    }

    /** What a value asks for that is no more than one; a comma in it separates nothing. */
    Checked<Criterion> single(String value) {
        Optional<Criterion> read =
                switch (kind) {
                    case TOKEN -> TokenCriterion.parse(path, value);
                    case DATE -> DateCriterion.parse(path, value);
                };
        return read.<Checked<Criterion>>map(Checked.Valid::new)
                .orElseGet(() ->
                        new Checked.Invalid<>(
                                Problems.invalidParameter(name, rule(), detail(), fix())));
    }

    private Problem escapes() {
        return Problems.invalidParameter(
                name,
                "escapes",
                "Expected a backslash only before a comma, bar, dollar sign or backslash, but one"
                        + " stands elsewhere.",
                "write a backslash that is part of the value twice");
    }

    private String rule() {
        return kind.code();
    }

    private String detail() {
        return switch (kind) {
            case TOKEN -> "Expected a code, with or without its system, but there is none.";
            case DATE -> "Expected a date or date-time, with or without a prefix, but it is none.";
        };
    }

    private String fix() {
        return switch (kind) {
            case TOKEN -> "write it as code, system|code, |code or system|";
            case DATE ->
                    "write it as 2026, 2026-03, 2026-03-01 or 2026-03-01T09:00:00Z, after one of"
                            + " eq, ne, gt, lt, ge, le, sa, eb or none";
        };
    }
}
