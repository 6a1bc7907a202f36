package org.carerecord.ingest.load;

/** Follows how deep a JSON text is nested, byte by byte, without checking it. */
final class JsonNesting {

    private int depth;
    private boolean inString;
    private boolean escaped;

    /** Takes the next byte; true if it closes the outermost object or array. */
    boolean step(byte next) {
        if (inString) {
            if (escaped) {
                escaped = false;
            } else if (next == '\\') {
                escaped = true;
            } else if (next == '"') {
                inString = false;
            }
            return false;
        }
        switch (next) {
            case '"' -> inString = true;
            case '{', '[' -> depth++;
            case '}', ']' -> {
                depth--;
                return depth == 0;
            }
            default -> {}
        }
        return false;
    }

    /** Whether an object or array is open. */
    boolean isInside() {
        return depth > 0;
    }
}
