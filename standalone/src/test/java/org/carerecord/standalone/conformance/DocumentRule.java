package org.carerecord.standalone.conformance;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule that every document must keep, as an assertion of our own: FHIR's validator does not know
 * the profiles of IPS and UK Core, nor the draft.
 *
 * @param id the rule's published id where it has one, else one of ours; docs/conformance.md names
 *     it
 * @param check finds what breaks it, as sentences
 */
record DocumentRule(String id, Function<Document, Stream<String>> check) {

    /** All of them. */
    static final List<DocumentRule> ALL =
            Stream.of(BundleRules.ALL, CompositionRules.ALL, NarrativeRules.ALL, ResourceRules.ALL)
                    .flatMap(List::stream)
                    .toList();

    /** What breaks the rule in a document; empty if nothing does. */
    List<String> violations(Document document) {
        return check.apply(document).map(sentence -> id + ": " + sentence).toList();
    }

    /** What breaks any rule in a document. */
    static List<String> allViolations(Document document) {
        return ALL.stream().flatMap(rule -> rule.violations(document).stream()).toList();
    }

    @Override
    public String toString() {
        return id;
    }
}
