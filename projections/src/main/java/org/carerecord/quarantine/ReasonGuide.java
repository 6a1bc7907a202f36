package org.carerecord.quarantine;

import java.util.List;
import java.util.Optional;

/**
 * What a reason of quarantine means, and what usually mends it. The same sentences stand in
 * docs/quarantine.md.
 *
 * @param code the code in notices
 * @param meaning what is wrong with such a record
 * @param fix what usually mends it
 */
public record ReasonGuide(String code, String meaning, String fix) {

    private static final List<ReasonGuide> ALL =
            List.of(
                    new ReasonGuide(
                            "no-value",
                            "The record has a key but no value; a feed is not a compacted topic,"
                                    + " and an empty record takes nothing back.",
                            "Publish the statement again with status entered-in-error instead."),
                    new ReasonGuide(
                            "not-framed",
                            "The value does not start with a zero byte and a schema id: it was not"
                                    + " written by a serializer of a schema registry.",
                            "Set the provider's serializer to Confluent's Avro framing and publish"
                                    + " anew."),
                    new ReasonGuide(
                            "unknown-schema",
                            "The registry knows no schema of the id in the frame: it was never"
                                    + " registered here, or the provider uses another registry.",
                            "Register the schema in this installation's registry, then redrive."),
                    new ReasonGuide(
                            "foreign-schema",
                            "The schema is not one of a clinical event, or lacks what an event"
                                    + " must have.",
                            "Publish other kinds of record to a topic that is no feed; for a newer"
                                    + " event, upgrade Care Record, then redrive."),
                    new ReasonGuide(
                            "malformed",
                            "The payload is not what its schema says: cut off, damaged, or written"
                                    + " with another schema than the frame names.",
                            "Mend the provider's serializer and publish anew."),
                    new ReasonGuide(
                            "invalid-envelope",
                            "A field that every event has breaks its rule, for example the NHS"
                                    + " number, the ODS code, the status or an empty id.",
                            "Mend the field at the source and publish anew; where this installation"
                                    + " wrongly refuses the test range, redrive without"
                                    + " --issued-numbers-only."),
                    new ReasonGuide(
                            "invalid-body",
                            "A field of the statement itself breaks its rule.",
                            "Mend the field at the source and publish anew."),
                    new ReasonGuide(
                            "too-large",
                            "The record is larger than an event may be.",
                            "Publish documents as references to where they lie."),
                    new ReasonGuide(
                            "link-to-itself",
                            "Two numbers are said to be one person's, but they are the same"
                                    + " number.",
                            "Publish the link anew with the two numbers."),
                    new ReasonGuide(
                            "key-mismatch",
                            "The record's key is not the NHS number in the event, so that it is not"
                                    + " certain whose it is.",
                            "Find out at the source whose event it is and publish anew under that"
                                    + " number: nobody may guess it here."),
                    new ReasonGuide(
                            "wrong-partition",
                            "The record lies where nobody looks for the patient: the producer's"
                                    + " partitioner is not murmur2, as librdkafka's default.",
                            "Set the producer's partitioner to murmur2_random, then redrive what"
                                    + " lies in the wrong place."),
                    new ReasonGuide(
                            "section-mismatch",
                            "The section does not hold statements of this kind.",
                            "Publish the statement anew in a section that holds its kind."));

    /** Every reason there is. */
    public static List<ReasonGuide> all() {
        return ALL;
    }

    /** The guide of a code; empty for a code that this build does not know. */
    public static Optional<ReasonGuide> of(String code) {
        return ALL.stream().filter(guide -> guide.code().equals(code)).findFirst();
    }
}
