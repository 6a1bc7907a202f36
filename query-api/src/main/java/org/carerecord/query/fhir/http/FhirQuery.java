package org.carerecord.query.fhir.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;
import org.carerecord.query.read.PercentText;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request in FHIR's manner, from its address and its body together. A name may
 * be there several times, and means each of its values.
 *
 * @param values the decoded values by name, in the request's order
 */
record FhirQuery(SequencedMap<String, List<String>> values) {

    /** No parameter at all. */
    static final FhirQuery NONE = new FhirQuery(new LinkedHashMap<>());

    /** Copies the values. */
    FhirQuery {
        SequencedMap<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = Collections.unmodifiableSequencedMap(copy);
    }

    /**
     * Reads a query.
     *
     * @param query what follows the question mark, as sent; null where there is none
     */
    static Checked<FhirQuery> parse(@Nullable String query) {
        if (query == null) {
            return new Checked.Valid<>(NONE);
        }
        List<Given> all = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            String[] parts = pair.split("=", 2);
            Optional<String> name = PercentText.decoded(parts[0]);
            Optional<String> value = PercentText.decoded(parts.length < 2 ? "" : parts[1]);
            if (name.isEmpty() || value.isEmpty()) {
                return new Checked.Invalid<>(Problems.undecodableParameter(name.orElse("")));
            }
            all.add(new Given(name.get(), value.get()));
        }
        return new Checked.Valid<>(of(all));
    }

    /**
     * A parameter as it is given.
     *
     * @param name its name
     * @param value its decoded value
     */
    record Given(String name, String value) {

        /** Without the value: this form may reach a log. */
        @Override
        public String toString() {
            return "Given";
        }
    }

    /** These parameters, in their order: in time that grows as their number does, however many. */
    static FhirQuery of(List<Given> all) {
        SequencedMap<String, List<String>> values = new LinkedHashMap<>();
        for (Given one : all) {
            values.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(one.value());
        }
        return new FhirQuery(values);
    }

    /** These parameters and those of another place. */
    FhirQuery and(FhirQuery others) {
        SequencedMap<String, List<String>> both = new LinkedHashMap<>();
        for (FhirQuery query : List.of(this, others)) {
            query.values.forEach((name, list) ->
                    both.computeIfAbsent(name, first -> new ArrayList<>()).addAll(list));
        }
        return new FhirQuery(both);
    }

    /** The same with this one value for a name. */
    FhirQuery with(String name, String value) {
        SequencedMap<String, List<String>> other = new LinkedHashMap<>(values);
        other.put(name, List.of(value));
        return new FhirQuery(other);
    }

    /** Only those of some names. */
    FhirQuery only(Collection<String> names) {
        SequencedMap<String, List<String>> kept = new LinkedHashMap<>(values);
        kept.keySet().retainAll(names);
        return new FhirQuery(kept);
    }

    /** All but those of some names. */
    FhirQuery without(Collection<String> names) {
        SequencedMap<String, List<String>> kept = new LinkedHashMap<>(values);
        kept.keySet().removeAll(names);
        return new FhirQuery(kept);
    }

    /** Every value of a name. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value of a name that may be there once. */
    Checked<Optional<String>> one(String name) {
        List<String> all = all(name);
        return all.size() > 1
                ? new Checked.Invalid<>(Problems.repeatedParameter(name))
                : new Checked.Valid<>(all.stream().findFirst());
    }

    /** What is said of the names that are not among those taken. */
    List<Problem> unsupported(Collection<String> taken) {
        return values.keySet().stream()
                .filter(name -> !taken.contains(name))
                .map(name -> FhirProblems.unsupported(name, taken))
                .toList();
    }

    /** The query with its question mark, encoded; empty where there are no parameters. */
    String text() {
        return values.entrySet().stream()
                .flatMap(one ->
                        one.getValue().stream()
                                .map(value ->
                                        PercentText.encoded(one.getKey())
                                                + "="
                                                + PercentText.encoded(value)))
                .collect(Collectors.joining("&", values.isEmpty() ? "" : "?", ""));
    }

    /** Without the values: this form may reach a log. */
    @Override
    public String toString() {
        return "FhirQuery[" + values.size() + "]";
    }
}
