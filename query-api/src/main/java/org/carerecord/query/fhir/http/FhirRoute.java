package org.carerecord.query.fhir.http;

import io.javalin.http.Handler;

/**
 * Something that is served under {@link FhirService#PATH}.
 *
 * @param method how it is asked for; what answers to GET answers to HEAD too
 * @param path its path, with the names of variable parts in braces
 * @param handler answers a request, whose parameters it checks itself
 */
public record FhirRoute(Method method, String path, Handler handler) {

    /** The methods that are served. */
    public enum Method {
        /** Parameters are in the address. */
        GET,
        /** Parameters are in the address, in the body, or in both. */
        POST
    }
}
