package org.carerecord.query.fhir.http;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carerecord.query.problem.Checked;

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

    private static final double NONE = 0;
    private static final double WHOLLY = 1;

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
                        ? format.flatMap(FhirForm::of).filter(offered::contains)
                        : liked(offered);
        return chosen.<Checked<FhirForm>>map(Checked.Valid::new)
                .orElseGet(() -> new Checked.Invalid<>(FhirProblems.notAcceptable(offered)));
    }

    /** The form to say a refusal in: what is wanted, where that can be known, else JSON. */
    FhirForm orJson() {
        return switch (choose(FhirForm.OF_DOCUMENTS)) {
            case Checked.Valid<FhirForm>(var form) -> form;
            case Checked.Invalid<FhirForm> _ -> FhirForm.JSON;
        };
    }

    private Optional<FhirForm> liked(List<FhirForm> offered) {
        Map<FhirForm, Double> likings = new EnumMap<>(FhirForm.class);
        List<Range> ranges = ranges();
        offered.forEach(form -> likings.put(form, liking(form, ranges)));
        double best = likings.values().stream().max(Double::compare).orElse(NONE);
        if (best <= NONE) {
            return Optional.empty();
        }
        List<FhirForm> equals =
                offered.stream().filter(form -> likings.getOrDefault(form, NONE) >= best).toList();
        return contentType
                .flatMap(FhirForm::of)
                .filter(equals::contains)
                .or(() -> Optional.of(equals.getFirst()));
    }

    /** How much Accept likes a form: the most specific range that names it says. */
    private static double liking(FhirForm form, List<Range> ranges) {
        if (ranges.isEmpty()) {
            return WHOLLY;
        }
        int closest = 0;
        double liking = NONE;
        for (Range range : ranges) {
            int closeness = range.closeness(form);
            if (closeness > closest || (closeness == closest && closeness > 0)) {
                liking = closeness > closest ? range.q() : Math.max(liking, range.q());
                closest = closeness;
            }
        }
        return liking;
    }

    private List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        for (String header : accept) {
            for (String range : header.split(",", -1)) {
                if (!range.isBlank()) {
                    ranges.add(Range.of(range));
                }
            }
        }
        return ranges;
    }

    /** A range of media types and how much it is liked. */
    private record Range(String type, double q) {

        static Range of(String text) {
            String[] parts = text.split(";", -1);
            double q = WHOLLY;
            boolean understood = true;
            for (int i = 1; i < parts.length; i++) {
                String[] pair = parts[i].strip().toLowerCase(Locale.ROOT).split("=", 2);
                if (pair.length == 2 && pair[0].equals("q")) {
                    q = quality(pair[1]);
                } else if (pair.length == 2 && pair[0].equals("fhirversion")) {
                    understood &= pair[1].startsWith(VERSION);
                }
            }
            return new Range(parts[0].strip().toLowerCase(Locale.ROOT), understood ? q : NONE);
        }

        private static double quality(String text) {
            try {
                double q = Double.parseDouble(text);
                return q >= NONE && q <= WHOLLY ? q : NONE;
            } catch (NumberFormatException noNumber) {
                return NONE;
            }
        }

        /** 3 for the type itself, 2 for all of its kind, 1 for any, 0 for none. */
        int closeness(FhirForm form) {
            if (FhirForm.of(type).filter(form::equals).isPresent()) {
                return 3;
            }
            String kind = form.mediaType().substring(0, form.mediaType().indexOf('/'));
            return type.equals(kind + "/*") ? 2 : type.equals("*/*") ? 1 : 0;
        }
    }
}
