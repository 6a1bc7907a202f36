package org.carerecord.query;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problems;
import org.carerecord.query.read.PercentText;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a request, of those that its route takes, each at most once. Values are
 * percent-encoded UTF-8 (RFC 3986): a plus is a plus, so that an offset of a date-time may be
 * written as it is.
 *
 * @param values the decoded values
 */
record Parameters(Map<Parameter, String> values) {

    /** No parameter at all. */
    static final Parameters NONE = new Parameters(Map.of());

    /** Copies the values, in the order of {@link Parameter}. */
    Parameters {
        Map<Parameter, String> copy = new EnumMap<>(Parameter.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads a query. Names are not decoded: what has to be is not known either. A parameter that is
     * not known must not be ignored, for the answer would be another than the one asked for.
     *
     * @param query what follows the question mark, as sent; null where there is none
     * @param taken what the route takes
     */
    static Checked<Parameters> parse(@Nullable String query, Set<Parameter> taken) {
        if (query == null || query.isEmpty()) {
            return new Checked.Valid<>(NONE);
        }
        Map<Parameter, String> values = new EnumMap<>(Parameter.class);
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            Optional<Parameter> name = Parameter.of(parts[0]).filter(taken::contains);
            if (name.isEmpty()) {
                return new Checked.Invalid<>(Problems.unknownParameter(parts[0], words(taken)));
            }
            Optional<String> value = PercentText.decoded(parts.length < 2 ? "" : parts[1]);
            if (value.isEmpty()) {
                return new Checked.Invalid<>(Problems.undecodableParameter(name.get().word()));
            }
            if (values.putIfAbsent(name.get(), value.get()) != null) {
                return new Checked.Invalid<>(Problems.repeatedParameter(name.get().word()));
            }
        }
        return new Checked.Valid<>(new Parameters(values));
    }

    /** The value of a parameter; empty where the request lacks it. */
    Optional<String> value(Parameter parameter) {
        return Optional.ofNullable(values.get(parameter));
    }

    /** The same parameters, with this value for one of them. */
    Parameters with(Parameter parameter, String value) {
        Map<Parameter, String> more = new EnumMap<>(Parameter.class);
        more.putAll(values);
        more.put(parameter, value);
        return new Parameters(more);
    }

    /** The same parameters without these. */
    Parameters without(Set<Parameter> others) {
        Map<Parameter, String> fewer = new EnumMap<>(Parameter.class);
        fewer.putAll(values);
        fewer.keySet().removeAll(others);
        return new Parameters(fewer);
    }

    /** The query with its question mark, encoded; empty where there are no parameters. */
    String query() {
        return values.entrySet().stream()
                .map(one -> one.getKey().word() + "=" + PercentText.encoded(one.getValue()))
                .collect(Collectors.joining("&", values.isEmpty() ? "" : "?", ""));
    }

    private static List<String> words(Set<Parameter> taken) {
        return taken.stream().sorted().map(Parameter::word).toList();
    }

    /** Without the values: this form may reach a log. */
    @Override
    public String toString() {
        return "Parameters" + values.keySet();
    }
}
