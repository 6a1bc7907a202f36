package org.carerecord.standalone.summary;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.carerecord.query.words.Age;
import org.carerecord.query.words.HarmlessText;
import org.carerecord.query.words.ReadableDate;

/**
 * Who the summary is about, in the order of the NHS patient banner: name, born, died, gender, NHS
 * number. What is not known says so.
 */
final class Banner {

    private static final String NOT_KNOWN = "Not known";

    private Banner() {}

    static String of(JsonNode patient, String moment) {
        List<String> parts = new ArrayList<>();
        parts.add(name(patient.path("names")));
        parts.add("Born " + born(patient, moment));
        if (patient.path("deceased").asBoolean() || patient.has("deceasedAt")) {
            parts.add("Died " + died(patient));
        }
        parts.add("Gender " + gender(patient));
        parts.add("NHS No. " + patient.path("nhsNumberSpaced").asText());
        return HarmlessText.of(String.join(" · ", parts));
    }

    private static String name(JsonNode names) {
        JsonNode name = chosen(names);
        String family = name.path("family").asText().toUpperCase(Locale.ROOT);
        String given = words(name.path("given"));
        String title = words(name.path("prefixes"));
        if (family.isEmpty() && given.isEmpty()) {
            String text = name.path("text").asText();
            return text.isBlank() ? "Name not known" : text;
        }
        String full = family + (family.isEmpty() || given.isEmpty() ? "" : ", ") + given;
        return title.isEmpty() ? full : full + " (" + title + ")";
    }

    /** The official name, else the first. */
    private static JsonNode chosen(JsonNode names) {
        for (JsonNode name : names) {
            if (name.path("use").asText().equals("official")) {
                return name;
            }
        }
        return names.path(0);
    }

    private static String born(JsonNode patient, String moment) {
        String text = patient.path("birthDate").asText();
        if (text.isEmpty()) {
            return NOT_KNOWN;
        }
        boolean died = patient.path("deceased").asBoolean() || patient.has("deceasedAt");
        Optional<LocalDate> born = ReadableDate.day(text);
        Optional<LocalDate> today = died ? Optional.empty() : ReadableDate.day(moment);
        return ReadableDate.of(text) + age(born, today, "");
    }

    private static String died(JsonNode patient) {
        String text = patient.path("deceasedAt").asText();
        return text.isEmpty()
                ? "(when is not known)"
                : ReadableDate.of(text)
                        + age(
                                ReadableDate.day(patient.path("birthDate").asText()),
                                ReadableDate.day(text),
                                "aged ");
    }

    private static String age(Optional<LocalDate> born, Optional<LocalDate> at, String prefix) {
        return born.isEmpty() || at.isEmpty() || at.get().isBefore(born.get())
                ? ""
                : " (" + prefix + Age.at(born.get(), at.get()) + ")";
    }

    private static String gender(JsonNode patient) {
        String gender = patient.path("gender").asText();
        return gender.isBlank()
                ? NOT_KNOWN
                : gender.substring(0, 1).toUpperCase(Locale.ROOT) + gender.substring(1);
    }

    private static String words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }
}
