package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A body has room for more than an address. What is asked in one has to fit the links of the
 * answer, or nobody could read on; and however much is asked, to refuse it costs next to nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirLongSearchTest {

    private static final String SEARCH = "/fhir/Observation/_search";
    private static final String OF_PATIENT = "patient=9990000018&_count=1";

    private static final String SHORT = "&_lastUpdated=ge2000";
    private static final String LONGER = "&_lastUpdated=ge2000-01";

    /** What is left of an address beside the path, the moment and the cursor of a link. */
    private static final int MOST = RunningApi.CONFIG.limits().maxUriBytes() - 192;

    @AutoClose private final RunningApi running = new RunningApi();

    @BeforeAll
    void knowsThePatient() {
        running.knowsThePatient();
    }

    @Test
    void everyPageOfTheLongestSearchCanBeRead() throws Exception {
        HttpResponse<String> answer = post(SEARCH, filled(MOST));
        Set<String> seen = new HashSet<>();

        while (answer != null) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            Bundle page =
                    FhirOutcome.CONTEXT.newJsonParser().parseResource(Bundle.class, answer.body());
            assertThat(seen.add(page.getEntryFirstRep().getFullUrl())).isTrue();
            assertThat(get(page.getLink(Bundle.LINK_SELF)).statusCode()).isEqualTo(200);
            Bundle.BundleLinkComponent next = page.getLink(Bundle.LINK_NEXT);
            answer = next == null ? null : get(next);
        }

        assertThat(seen).hasSizeGreaterThan(2);
    }

    @Test
    void whatNoLinkCouldAskForIsRefused() throws Exception {
        FhirOutcome.of(post(SEARCH, filled(MOST + 1)), 413, "body-too-large");
        FhirOutcome.of(running.get("/fhir/Observation?" + filled(MOST + 1)), 414, "uri-too-long");
    }

    /** As much as a body may hold: parameters are counted, compared and told only as far as due. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "distinct"})
    @Timeout(5)
    void tensOfThousandsOfParametersAreRefusedAtOnce(String names) throws Exception {
        String body =
                IntStream.range(0, 12_000)
                        .mapToObj(i -> names.equals("a") ? "a" : Integer.toHexString(i))
                        .collect(Collectors.joining("&"));

        HttpResponse<String> answer = post(SEARCH, body);

        FhirOutcome.of(answer, 413, "body-too-large");
        assertThat(answer.body()).hasSizeLessThan(1_000);
    }

    /** A search of so many bytes with its question mark, which everything received fits. */
    private static String filled(int bytes) {
        var search = new StringBuilder(OF_PATIENT);
        int left = bytes - 1 - search.length();
        while (left % SHORT.length() != 0) {
            search.append(LONGER);
            left -= LONGER.length();
        }
        return search.append(SHORT.repeat(left / SHORT.length())).toString();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return running.text(
                running.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private HttpResponse<String> get(Bundle.BundleLinkComponent link) throws Exception {
        URI address = URI.create(link.getUrl());
        return running.get(address.getRawPath() + "?" + address.getRawQuery());
    }
}
