package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.record.Entry;
import org.junit.jupiter.api.Test;

/** A page of a search looks at so many entries and no more, and says where to go on. */
class FhirBoundedSearchTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LOOKED_AT = 4;

    @Test
    void aPageThatIsNotFullSaysWhereTheNextStarts() throws Exception {
        List<Entry> all =
                SampleSummary.everyKind().sections().stream()
                        .flatMap(section -> section.entries().stream())
                        .toList();
        var entries = new ListedEntries(all);
        try (var running =
                new RunningApi(
                        RunningApi.CONFIG.withLimits(limits()), NhsNumber.TestRange.ALLOWED)) {
            running.reader().answersEntries(entries);

            Optional<String> next = Optional.of("/fhir/Flag?patient=9990000018&_id=none");
            int pages = 0;
            while (next.isPresent()) {
                JsonNode page = MAPPER.readTree(running.get(next.get()).body());
                assertThat(page.path("entry")).isEmpty();
                next = next(page);
                pages++;
            }

            assertThat(pages).isGreaterThan(2).isLessThanOrEqualTo(all.size() / LOOKED_AT + 1);
            assertThat(entries.asked())
                    .allSatisfy(asked -> assertThat(asked.limit()).isLessThanOrEqualTo(LOOKED_AT));
        }
    }

    private static Optional<String> next(JsonNode page) {
        return StreamSupport.stream(page.path("link").spliterator(), false)
                .filter(link -> link.get("relation").textValue().equals("next"))
                .map(link -> URI.create(link.get("url").textValue()))
                .map(link -> link.getRawPath() + "?" + link.getRawQuery())
                .findFirst();
    }

    private static QueryLimits limits() {
        QueryLimits limits = QueryLimits.DEFAULT;
        return new QueryLimits(
                limits.maxConcurrentQueries(),
                limits.maxQueryWait(),
                limits.maxConcurrentWaits(),
                limits.maxAfterWait(),
                limits.retryAfter(),
                limits.defaultPage(),
                limits.maxPage(),
                LOOKED_AT,
                limits.cacheBytes(),
                limits.maxHeaderBytes(),
                limits.maxUriBytes(),
                limits.maxBodyBytes(),
                limits.idleTimeout(),
                limits.stopGrace());
    }
}
