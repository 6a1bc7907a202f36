package org.carerecord.query;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carerecord.query.fhir.http.FhirService;

/**
 * The first bytes of a request as they come in: enough to tell which part of the service it is for,
 * whatever else is wrong with it. One thread uses it at a time.
 */
final class RequestStart {

    private static final int LENGTH = 128;

    /** A method, then a path or a whole address. */
    private static final Pattern FOR_FHIR =
            Pattern.compile(
                    "[\\r\\n]*+[^ \\r\\n]++ ++(?:https?://[^/ \\r\\n]*+)?"
                            + FhirService.PATH
                            + "[/? \\r\\n]");

    private final byte[] bytes = new byte[LENGTH];
    private int length;

    /** Forgets a request: another begins. */
    void clear() {
        length = 0;
    }

    /** Adds what has come in, as far as there is room. Nothing is taken out of the buffer. */
    void add(ByteBuffer buffer) {
        int more = Math.min(buffer.remaining(), LENGTH - length);
        buffer.get(buffer.position(), bytes, length, more);
        length += more;
    }

    /** Where the part of the service begins that problems are told for; empty where unknown. */
    Optional<String> part() {
        var text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        return FOR_FHIR.matcher(text).lookingAt()
                ? Optional.of(FhirService.PATH)
                : Optional.empty();
    }

    /** Without the bytes, which may hold a number: this form may reach a log. */
    @Override
    public String toString() {
        return "RequestStart";
    }
}
