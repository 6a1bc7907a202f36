package org.carerecord.query.page;

import java.util.Map;

/**
 * The headers of every page: a browser may run, show and send nothing but what this service gave
 * it, tells no other site where it has been, and opens no part of the machine.
 */
public final class PageHeaders {

    /** The media type of pages. */
    public static final String CONTENT_TYPE = "text/html;charset=utf-8";

    private static final String CONTENT_SECURITY_POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "style-src 'self'",
                    "script-src 'self'",
                    "img-src 'self'",
                    "font-src 'self'",
                    "form-action 'self'",
                    "base-uri 'none'",
                    "frame-ancestors 'none'");

    private static final String PERMISSIONS_POLICY =
            String.join(
                    ", ",
                    "accelerometer=()",
                    "camera=()",
                    "clipboard-read=()",
                    "display-capture=()",
                    "geolocation=()",
                    "gyroscope=()",
                    "microphone=()",
                    "payment=()",
                    "usb=()");

    private static final Map<String, String> ALL =
            Map.of(
                    "Content-Security-Policy",
                    CONTENT_SECURITY_POLICY,
                    "Referrer-Policy",
                    "no-referrer",
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Permissions-Policy",
                    PERMISSIONS_POLICY,
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Cross-Origin-Embedder-Policy",
                    "require-corp");

    private PageHeaders() {}

    /** The headers, save those of caching and the media type. */
    public static Map<String, String> all() {
        return ALL;
    }
}
