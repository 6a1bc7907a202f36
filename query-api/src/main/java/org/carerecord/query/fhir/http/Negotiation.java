package org.carerecord.query.fhir.http;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.read.MediaRange;

/**
 * Which form a client wants: what {@code _format} says; else what Accept likes best; among what it
 * likes equally, what the Content-Type of a request names (as NHS England's draft has it for a
 * GET), else JSON.
 *
 * @param format the value of {@code _format}
 * @param accept the Accept headers
 * @param contentType the Content-Type
 */
record Negotiation(Optional<String> format, List<String> accept, Optional<String> contentType) {

    /** FHIR R4, and no other version. */
    private static final String VERSION = "4.0";

    /** Copies the list. */
    Negotiation {
        accept = List.copyOf(accept);
    }

    /**
     * The form to answer in, of those offered.
     *
     * @param offered the forms, best first
     */
    Checked<FhirForm> choose(List<FhirForm> offered) {
        Optional<FhirForm> chosen =
                format.isPresent()
                        ? format.flatMap(Negotiation::named).filter(offered::contains)
                        : liked(offered);
        return chosen.<Checked<FhirForm>>map(Checked.Valid::new)
                .orElseGet(() -> new Checked.Invalid<>(FhirProblems.notAcceptable(offered)));
    }

    /** The form that a value of the parameter names, unless it is of another version of FHIR. */
    private static Optional<FhirForm> named(String format) {
        return FhirForm.of(format)
                .filter(form ->
                        MediaRange.accepted(List.of(format)).stream()
                                .allMatch(range -> quality(range) > MediaRange.NOT_AT_ALL));
    }

    /** The form to say a refusal in: what is wanted, where that is offered, else JSON. */
    FhirForm orJson(List<FhirForm> offered) {
        return switch (choose(offered)) {
            case Checked.Valid<FhirForm>(var form) -> form;
            case Checked.Invalid<FhirForm> _ -> FhirForm.JSON;
        };
    }

    private Optional<FhirForm> liked(List<FhirForm> offered) {
        Map<FhirForm, Double> likings = new EnumMap<>(FhirForm.class);
        List<MediaRange> ranges = MediaRange.accepted(accept);
        offered.forEach(form -> likings.put(form, liking(form, ranges)));
        double best = likings.values().stream().max(Double::compare).orElse(MediaRange.NOT_AT_ALL);
        if (best <= MediaRange.NOT_AT_ALL) {
            return Optional.empty();
        }
        List<FhirForm> equals =
                offered.stream()
                        .filter(form -> likings.getOrDefault(form, MediaRange.NOT_AT_ALL) >= best)
                        .toList();
        return contentType
                .flatMap(FhirForm::of)
                .filter(equals::contains)
                .or(() -> Optional.of(equals.getFirst()));
    }

    /** How much Accept likes a form: the most specific range that names it says. */
    private static double liking(FhirForm form, List<MediaRange> ranges) {
        if (ranges.isEmpty()) {
            return MediaRange.WHOLLY;
        }
        int closest = 0;
        double liking = MediaRange.NOT_AT_ALL;
        for (MediaRange range : ranges) {
            int closeness = closeness(range, form);
            if (closeness > closest || (closeness == closest && closeness > 0)) {
                double quality = quality(range);
                liking = closeness > closest ? quality : Math.max(liking, quality);
                closest = closeness;
            }
        }
        return liking;
    }

    /** How much a range is liked: one of another version of FHIR, not at all. */
    private static double quality(MediaRange range) {
        String version = range.parameters().getOrDefault("fhirversion", VERSION);
        return version.startsWith(VERSION) ? range.quality() : MediaRange.NOT_AT_ALL;
    }

    /** 3 for the type itself, 2 for all of its kind, 1 for any, 0 for none. */
    private static int closeness(MediaRange range, FhirForm form) {
        if (FhirForm.of(range.type()).filter(form::equals).isPresent()) {
            return 3;
        }
        String kind = form.mediaType().substring(0, form.mediaType().indexOf('/'));
        return range.type().equals(kind + "/*") ? 2 : range.type().equals("*/*") ? 1 : 0;
    }
}
