package org.carerecord.standalone.summary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.carerecord.query.words.ReadableDate;

/** What matters of each kind of entry beside what it is about. */
final class DetailText {

    private DetailText() {}

    /** Adds a part for everything that the entry's kind has to say. */
    static void addTo(List<String> parts, JsonNode entry) {
        clinical(parts, entry);
        switch (entry.path("kind").asText()) {
            case "alert" -> alert(parts, entry);
            case "advance-decision" -> advanceDecision(parts, entry);
            case "legal-information" -> legal(parts, entry);
            case "service-package" -> servicePackage(parts, entry);
            case "referral" -> referral(parts, entry);
            case "appointment" -> appointment(parts, entry);
            case "contact" -> contact(parts, entry);
            case "family-history" -> familyHistory(parts, entry);
            case "encounter" -> encounter(parts, entry);
            case "care-plan" -> carePlan(parts, entry);
            case "document-reference" -> document(parts, entry);
            case "immunisation" -> named(parts, entry, "because ", "statusReason");
            case "unknown" -> named(parts, entry, "called ", "statedKind");
            default -> {
                // Every other kind has said all that matters; a newer one says what it has in text.
            }
        }
    }

    /** Members that say the same whichever kind has them. */
    private static void clinical(List<String> parts, JsonNode entry) {
        Words.add(parts, "", Words.joined(entry.path("components"), FindingText::of));
        Words.add(parts, "", Words.joined(entry.path("dosages")));
        named(parts, entry, "", "courseOfTherapy");
        named(parts, entry, "criticality ", "criticality");
        Words.add(parts, "reaction ", Words.joined(entry.path("reactions"), DetailText::reaction));
        named(parts, entry, "severity ", "severity");
        named(parts, entry, "", "conclusion");
        Words.add(parts, "onset ", entry.at("/dates/onset/text").asText());
        dated(parts, entry, "last issued ", "lastIssued");
        dated(parts, entry, "stopped ", "discontinued");
        Words.add(parts, "until ", ReadableDate.of(entry.at("/dates/validity/end").asText()));
        Words.add(parts, "ended ", ReadableDate.of(end(entry)));
    }

    private static void alert(List<String> parts, JsonNode alert) {
        listed(parts, alert, "", "categories");
        named(parts, alert, "priority ", "priority");
        until(parts, alert);
        notes(parts, alert);
    }

    private static void advanceDecision(List<String> parts, JsonNode decision) {
        named(parts, decision, "decision: ", "decision");
        named(parts, decision, "", "description");
        named(parts, decision, "original: ", "location");
        dated(parts, decision, "review by ", "reviewBy");
        notes(parts, decision);
    }

    private static void legal(List<String> parts, JsonNode legal) {
        listed(parts, legal, "held by ", "holders");
        named(parts, legal, "original: ", "location");
        until(parts, legal);
        notes(parts, legal);
    }

    private static void servicePackage(List<String> parts, JsonNode given) {
        listed(parts, given, "", "categories");
        named(parts, given, "by ", "provider");
        named(parts, given, "", "frequency");
        listed(parts, given, "for ", "reasons");
        named(parts, given, "contact ", "contact");
        until(parts, given);
        notes(parts, given);
    }

    private static void referral(List<String> parts, JsonNode referral) {
        named(parts, referral, "", "specialty");
        named(parts, referral, "priority ", "priority");
        named(parts, referral, "from ", "referrer");
        named(parts, referral, "to ", "recipient");
        listed(parts, referral, "for ", "reasons");
        Words.add(parts, "wished for ", ReadableDate.of(first(referral, "occurrence")));
        notes(parts, referral);
    }

    private static void appointment(List<String> parts, JsonNode appointment) {
        Words.add(parts, "at ", ReadableDate.timeOfDay(first(appointment, "period")));
        named(parts, appointment, "", "specialty");
        named(parts, appointment, "", "description");
        listed(parts, appointment, "for ", "reasons");
        listed(parts, appointment, "with ", "participants");
        listed(parts, appointment, "in ", "locations");
        named(parts, appointment, "", "serviceProvider");
        notes(parts, appointment);
    }

    private static void contact(List<String> parts, JsonNode contact) {
        listed(parts, contact, "", "relationships");
        named(parts, contact, "", "role");
        named(parts, contact, "", "organisation");
        Words.add(parts, "", Words.joined(contact.path("contacts"), DetailText::way));
        Words.add(parts, "", Words.joined(contact.path("addresses"), DetailText::address));
        until(parts, contact);
        notes(parts, contact);
    }

    private static void familyHistory(List<String> parts, JsonNode history) {
        Words.add(
                parts, "", Words.joined(history.path("conditions"), DetailText::relativeCondition));
        named(parts, history, "", "name");
        dated(parts, history, "born ", "born");
        if (history.path("deceased").asBoolean()) {
            parts.add("has died");
        }
        notes(parts, history);
    }

    private static void encounter(List<String> parts, JsonNode encounter) {
        listed(parts, encounter, "for ", "reasons");
        listed(parts, encounter, "in ", "locations");
        named(parts, encounter, "", "serviceProvider");
    }

    private static void carePlan(List<String> parts, JsonNode plan) {
        named(parts, plan, "", "description");
        Words.add(parts, "planned: ", Words.joined(plan.path("activities"), DetailText::activity));
        until(parts, plan);
    }

    private static void document(List<String> parts, JsonNode document) {
        named(parts, document, "", "description");
        named(parts, document, "kept by ", "custodian");
    }

    private static String reaction(JsonNode reaction) {
        String what = Words.joined(reaction.path("manifestations"));
        String description = reaction.path("description").asText();
        String severity = reaction.path("severity").asText();
        String words = what.isEmpty() ? description : what;
        return severity.isEmpty() ? words : (words + " (" + severity + ")").strip();
    }

    private static String relativeCondition(JsonNode condition) {
        JsonNode onset = condition.at("/dates/onset");
        String began =
                onset.has("text")
                        ? onset.path("text").asText()
                        : ReadableDate.of(first(condition, "onset"));
        String outcome = Words.of(condition.path("outcome"));
        String note = condition.path("note").asText();
        return condition.path("text").asText()
                + (began.isEmpty() ? "" : ", onset " + began)
                + (outcome.isEmpty() ? "" : ", " + outcome)
                + (note.isEmpty() ? "" : " (" + note + ")");
    }

    private static String activity(JsonNode activity) {
        String text = activity.path("text").asText();
        String description = activity.path("description").asText();
        return text.isBlank() || description.isBlank()
                ? text + description
                : text + " (" + description + ")";
    }

    private static String way(JsonNode way) {
        return (way.path("system").asText() + " " + way.path("value").asText()).strip();
    }

    private static String address(JsonNode address) {
        List<String> parts = new ArrayList<>(Words.list(address.path("lines")));
        for (String part : List.of("city", "district", "postcode", "country")) {
            Words.add(parts, "", address.path(part).asText());
        }
        return String.join(", ", parts);
    }

    /** When a problem ended, as precise as the source says; other kinds show when they were. */
    private static String end(JsonNode entry) {
        JsonNode abatement = entry.at("/dates/abatement");
        for (String part : List.of("", "/at", "/end", "/start", "/text")) {
            if (abatement.at(part).isTextual()) {
                return abatement.at(part).asText();
            }
        }
        return "";
    }

    /** The first moment that a date of the entry names; empty where it names none. */
    private static String first(JsonNode entry, String name) {
        JsonNode date = entry.path("dates").path(name);
        for (String part : List.of("", "/at", "/start", "/end", "/text")) {
            if (date.at(part).isTextual()) {
                return date.at(part).asText();
            }
        }
        return "";
    }

    private static void until(List<String> parts, JsonNode entry) {
        Words.add(parts, "until ", ReadableDate.of(entry.at("/dates/period/end").asText()));
    }

    private static void notes(List<String> parts, JsonNode entry) {
        listed(parts, entry, "note: ", "notes");
    }

    private static void dated(List<String> parts, JsonNode entry, String prefix, String name) {
        Words.add(parts, prefix, ReadableDate.of(entry.path("dates").path(name).asText()));
    }

    /** A member's words, where they are others than those the line already begins with. */
    private static void named(List<String> parts, JsonNode entry, String prefix, String name) {
        String words = Words.of(entry.path(name));
        if (!words.equals(entry.path("text").asText())) {
            Words.add(parts, prefix, words);
        }
    }

    private static void listed(List<String> parts, JsonNode entry, String prefix, String name) {
        String words = Words.joined(entry.path(name));
        if (!words.equals(entry.path("text").asText())) {
            Words.add(parts, prefix, words);
        }
    }
}
