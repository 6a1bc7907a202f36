package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.carerecord.event.Device;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.json.AlteredEntry;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.reader.Lookup;
import org.carerecord.record.Entry;
import org.carerecord.record.Revision;
import org.junit.jupiter.api.Test;

/** A page of a search looks at so many entries at a time and in all, and misses none of them. */
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
                        RunningApi.CONFIG.withLimits(limits(4, LOOKED_AT)),
                        NhsNumber.TestRange.ALLOWED)) {
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

    /** It is where it was when the first look is taken, and where it is now at all others. */
    @Test
    void findsWhatMovesWhileItIsLookedFor() throws Exception {
        List<Entry> before = devices();
        List<Entry> after = new ArrayList<>(before);
        after.set(0, AlteredEntry.asserted(Instant.parse("2026-03-02T09:00:00Z"), before.get(0)));
        try (var running =
                new RunningApi(
                        RunningApi.CONFIG.withLimits(limits(3, 500)),
                        NhsNumber.TestRange.ALLOWED)) {
            running.reader().answersEntries(new ListedEntries(before));
            String search = "/fhir/DeviceUseStatement?patient=9990000018";
            JsonNode all = MAPPER.readTree(running.get(search + "&_count=10").body()).path("entry");
            String oldest = all.path(before.size() - 1).path("resource").path("id").textValue();
            var moved = new AtomicBoolean();
            running.reader()
                    .answersEntries((patient, question, moment) -> {
                        var listed = new ListedEntries(moved.get() ? after : before);
                        moved.set(true);
                        return listed.page(patient, question, moment);
                    });
            running.reader()
                    .answersRevisions(patient ->
                            new Lookup.Found<>(
                                    new Revision(moved.get() ? "2" : "1"),
                                    SampleSummary.UP_TO_DATE_AT));

            JsonNode found = MAPPER.readTree(running.get(search + "&_id=" + oldest).body());

            assertThat(found.path("total").intValue()).isEqualTo(1);
            assertThat(found.path("entry")).hasSize(1);
        }
    }

    /** From the oldest to the newest. */
    private static List<Entry> devices() {
        Entry device =
                ListedEntries.everyKind().stream()
                        .filter(entry -> entry.event().body() instanceof Device)
                        .findFirst()
                        .orElseThrow();
        return IntStream.range(0, 10)
                .mapToObj(i ->
                        AlteredEntry.asserted(
                                Instant.parse("2026-03-01T09:00:0" + i + "Z"),
                                AlteredEntry.named("device-" + i, device)))
                .toList();
    }

    private static Optional<String> next(JsonNode page) {
        return StreamSupport.stream(page.path("link").spliterator(), false)
                .filter(link -> link.get("relation").textValue().equals("next"))
                .map(link -> URI.create(link.get("url").textValue()))
                .map(link -> link.getRawPath() + "?" + link.getRawQuery())
                .findFirst();
    }

    private static QueryLimits limits(int atATime, int inAll) {
        QueryLimits limits = QueryLimits.DEFAULT;
        return new QueryLimits(
                limits.maxConcurrentQueries(),
                limits.maxQueryWait(),
                limits.maxConcurrentWaits(),
                limits.maxAfterWait(),
                limits.retryAfter(),
                atATime,
                limits.maxPage(),
                inAll,
                limits.cacheBytes(),
                limits.maxHeaderBytes(),
                limits.maxUriBytes(),
                limits.maxBodyBytes(),
                limits.idleTimeout(),
                limits.stopGrace());
    }
}
