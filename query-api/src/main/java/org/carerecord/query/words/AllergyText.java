package org.carerecord.query.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carerecord.event.Allergy;
import org.carerecord.event.Concept;

/** An allergy or intolerance in words, or the statement that there is none. */
final class AllergyText {

    private static final Set<String> USUAL = Set.of("active", "confirmed");

    private AllergyText() {}

    static void tell(Telling telling, Allergy allergy) {
        telling.about(allergy.code(), "allergy");
        StatusText.mark(telling, USUAL, allergy.clinicalStatus(), allergy.verificationStatus());
        allergy.reactions().forEach(reaction -> telling.say("Reaction", words(reaction)));
        telling.code("Criticality", allergy.criticality());
        telling.code("Type", allergy.type());
        telling.listed("Category", allergy.categories().stream().map(CodeWords::of).toList());
        telling.dates(
                Telling.Dated.of("Recorded", allergy.recorded()),
                Telling.Dated.of("Onset", allergy.onset()));
        telling.say("Last reaction", allergy.lastOccurrence());
        telling.notes(allergy.notes());
    }

    /** What happened, how badly, to what, and when: {@code Wheal (severe, to amoxicillin)}. */
    private static String words(Allergy.Reaction reaction) {
        List<String> what =
                new ArrayList<>(reaction.manifestations().stream().map(Concept::words).toList());
        if (reaction.description() != null) {
            what.add(reaction.description());
        }
        List<String> more = new ArrayList<>();
        if (reaction.severity() != null) {
            more.add(reaction.severity());
        }
        if (reaction.substance() != null && !reaction.substance().isEmpty()) {
            more.add("to " + reaction.substance().words());
        }
        if (reaction.onset() != null) {
            more.add(ReadableDate.withTime(reaction.onset()));
        }
        String words = Words.joined(what);
        return more.isEmpty() ? words : (words + " (" + String.join(", ", more) + ")").strip();
    }
}
