package org.carerecord.codec;

/**
 * A field of an Avro record breaks its rule. Caught where the record is decoded, and a value there.
 */
final class InvalidFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;

    InvalidFieldException(String field, String rule) {
        super(rule, null, false, false);
        this.field = field;
        this.rule = rule;
    }

    String field() {
        return field;
    }

    String rule() {
        return rule;
    }
}
