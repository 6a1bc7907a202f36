package org.carerecord.ingest.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.Concept;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a statement: the source's, then what it says in elements that have no field of their
 * own here, each under a label. Left away, a reader would take the statement for more than it says.
 */
final class Remarks {

    /** Why something was stopped, put off or not done. */
    static final String REASON_FOR_STATUS = "Reason for status";

    private final List<String> all;

    private Remarks(List<String> notes) {
        this.all = new ArrayList<>(notes);
    }

    static Remarks of(List<Annotation> notes) {
        return new Remarks(DataTypes.notes(notes));
    }

    Remarks say(String label, @Nullable String words) {
        if (DataTypes.given(words) != null) {
            all.add(label + ": " + words);
        }
        return this;
    }

    Remarks say(String label, List<CodeableConcept> concepts) {
        return say(label, words(concepts.stream()));
    }

    /** Words of the source's own in one line. */
    Remarks quote(String label, List<String> words) {
        return say(label, String.join("; ", words));
    }

    List<String> list() {
        return all;
    }

    /** Concepts in one line, empty for none. */
    static String words(Stream<CodeableConcept> concepts) {
        return String.join(
                "; ",
                concepts.map(DataTypes::concept)
                        .map(Concept::words)
                        .filter(words -> !words.isEmpty())
                        .toList());
    }
}
