package org.carerecord.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegistryProcessIT {

    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

    @TempDir Path directory;

    @Test
    void readsBackARegisteredSchema() throws Exception {
        try (TestRegistry registry = TestRegistry.start(directory);
                HttpClient http = HttpClient.newHttpClient()) {
            String subject = registry.url() + "/subjects/heights-value/versions";
            HttpResponse<String> registered =
                    http.send(
                            HttpRequest.newBuilder(URI.create(subject))
                                    .header("Content-Type", CONTENT_TYPE)
                                    .POST(BodyPublishers.ofString("{\"schema\": \"\\\"long\\\"\"}"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(registered.statusCode()).isEqualTo(200);
            assertThat(registered.body()).matches("\\{\"id\":\\d+.*}");

            HttpResponse<String> read =
                    http.send(
                            HttpRequest.newBuilder(URI.create(subject + "/1")).build(),
                            BodyHandlers.ofString());
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.body())
                    .contains("\"subject\":\"heights-value\"")
                    .contains("\\\"long\\\"");
        }
    }
}
