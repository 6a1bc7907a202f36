package org.carerecord.standalone.command;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options of every command that asks the API: where it is, and how long to wait. */
final class ApiOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where the API answers (default: ${DEFAULT-VALUE}).")
    private String url = "http://127.0.0.1:8080";

    @Option(
            names = "--timeout-seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "How long to wait for the answer (default: ${DEFAULT-VALUE}).")
    private int timeoutSeconds = 30;

    String url() {
        return url;
    }

    /**
     * The request of a path.
     *
     * @throws IllegalArgumentException where an option cannot be used; the message says which
     */
    HttpRequest get(String path) {
        try {
            URI base = URI.create(url);
            if (base.getHost() == null || base.getRawQuery() != null) {
                throw new IllegalArgumentException("no host, or a query");
            }
            String start = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
            return HttpRequest.newBuilder(URI.create(start + path))
                    .timeout(Duration.ofSeconds(timeoutSeconds))
                    .build();
        } catch (IllegalArgumentException notAnAddress) {
            throw new IllegalArgumentException(
                    "Expected --url to be an address such as http://127.0.0.1:8080 and"
                            + " --timeout-seconds to be at least 1, but one of them is not.",
                    notAnAddress);
        }
    }
}
