package org.carerecord.topology;

/** Why a readable event cannot be folded. Bytes that are no event have a reason of the decoder. */
enum QuarantineReason {
    /** The record is larger than an event may be. */
    TOO_LARGE("Expected a record within the limit of bytes of an event", "value"),
    /** A number is linked with itself. */
    LINK_TO_ITSELF("Expected a link between two different numbers", "body.superseded"),
    /** The key is not the NHS number of the event. */
    KEY_MISMATCH("Expected the key to be the event's NHS number in ten digits", "key"),
    /** The record lies in a partition in which nobody would look for the patient. */
    WRONG_PARTITION("Expected the partition that murmur2 of the NHS number gives", "partition"),
    /** The section does not hold statements of this kind. */
    SECTION_MISMATCH("Expected a section that holds statements of the body's kind", "section");

    private final String rule;
    private final String field;

    QuarantineReason(String rule, String field) {
        this.rule = rule;
        this.field = field;
    }

    String rule() {
        return rule;
    }

    String field() {
        return field;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
