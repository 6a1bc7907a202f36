package org.carerecord.query.words;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerecord.event.Author;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.identity.NhsNumber;
import org.jspecify.annotations.Nullable;

/** What a source says of a statement whatever its kind: by whom, in which contact, how secret. */
final class EnvelopeText {

    /** The confidentiality of most statements, which is not worth saying. */
    private static final String NORMAL = "N";

    /** HL7 v3 Confidentiality. */
    private static final Map<String, String> CONFIDENTIALITY =
            Map.of(
                    "U", "Unrestricted",
                    "L", "Low",
                    "M", "Moderate",
                    "R", "Restricted",
                    "V", "Very restricted");

    private EnvelopeText() {}

    static void tell(Telling telling, ClinicalEvent event, NhsNumber asked, Wording wording) {
        author(telling, event.author());
        telling.say(EntryWords.ENCOUNTER, event.encounter());
        if (!telling.isDated() && event.assertedAt() != null) {
            telling.say("Put on record", wording.moment(event.assertedAt()));
        }
        if (event.status() == ClinicalEvent.Status.ENTERED_IN_ERROR) {
            telling.say(EntryWords.STATUS, CodeWords.of(event.status().code()));
        }
        if (!event.confidentiality().equals(NORMAL)) {
            telling.say(
                    "Confidentiality",
                    CONFIDENTIALITY.getOrDefault(event.confidentiality(), event.confidentiality()));
        }
        telling.listed("Sensitive", event.sensitivities());
        if (!event.nhsNumber().equals(asked)) {
            telling.say("Recorded under", "NHS No. " + event.nhsNumber().spaced());
        }
    }

    private static void author(Telling telling, @Nullable Author author) {
        if (author == null) {
            return;
        }
        String who =
                Stream.of(author.name(), author.role())
                        .filter(Objects::nonNull)
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining(", "));
        String identifier = author.identifier();
        boolean isIdentified = identifier != null && !identifier.isBlank();
        telling.say("Author", isIdentified ? (who + " (" + identifier + ")").strip() : who);
    }
}
