package org.carerecord.query;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which parts of the service tell problems in a form of their own. All others do as RFC 9457 has
 * it.
 *
 * @param byStart the forms, by the start of the paths; a start without a slash at its end is the
 *     whole path
 */
record ProblemForms(Map<String, ProblemForm> byStart) {

    private static final String SLASH = "/";

    /** Copies the map. */
    ProblemForms {
        byStart = Map.copyOf(byStart);
    }

    /** These and those. */
    ProblemForms and(ProblemForms others) {
        Map<String, ProblemForm> all = new LinkedHashMap<>(byStart);
        all.putAll(others.byStart);
        return new ProblemForms(all);
    }

    /** Marks a request with the form of its path. */
    void choose(Context ctx) {
        String path = ctx.path();
        byStart.forEach((start, form) -> {
            if (isUnder(path, start)) {
                ctx.attribute(ProblemForm.ATTRIBUTE, form);
            }
        });
    }

    private static boolean isUnder(String path, String start) {
        boolean whole = start.equals(SLASH) || !start.endsWith(SLASH);
        return whole ? path.equals(start) : path.startsWith(start);
    }
}
