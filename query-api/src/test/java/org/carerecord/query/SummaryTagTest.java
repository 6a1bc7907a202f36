package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.reader.Lookup;
import org.carerecord.record.EntryPage;
import org.carerecord.record.Revision;
import org.carerecord.record.Summary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entity tags of summaries: what a client has is not sent again, and never what is out of date. */
class SummaryTagTest {

    private static final String NATIVE = "/patients/9990000018/summary";
    private static final String FHIR = "/fhir/Patient/9990000018/$summary";

    private final AtomicInteger read = new AtomicInteger();
    private RunningApi running;

    @BeforeEach
    void start() {
        running = new RunningApi();
        answers(SampleSummary.everyKind());
        standsAt("01");
    }

    private void answers(Summary summary) {
        running.reader()
                .answers((patient, moment) -> {
                    read.incrementAndGet();
                    return new Lookup.Found<>(summary, SampleSummary.UP_TO_DATE_AT);
                });
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private void standsAt(String revision) {
        running.reader()
                .answersRevisions(patient ->
                        new Lookup.Found<>(new Revision(revision), SampleSummary.UP_TO_DATE_AT));
    }

    @ParameterizedTest
    @ValueSource(strings = {NATIVE, FHIR, FHIR + "?_format=xml", FHIR + "?_format=html"})
    void tellsAClientThatHasTheAnswerSo(String path) throws Exception {
        HttpResponse<String> first = running.get(path);
        String tag = tag(first);

        HttpResponse<String> again = conditional(path, "\"other\", W/" + tag);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(tag).matches("\"[0-9a-f]{32}\"").doesNotContain("9990000018");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(tag(again)).isEqualTo(tag);
        assertThat(again.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(again.headers().firstValue("Care-Record-Up-To-Date-At")).isPresent();
        assertThat(read).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {NATIVE, FHIR})
    void aStarStandsForWhateverIsKnown(String path) throws Exception {
        assertThat(conditional(path, "*").statusCode()).isEqualTo(304);
        assertThat(conditional(path + "?asOf=2026-07-12T00:00:00Z", "*").statusCode())
                .isEqualTo(200);

        running.reader().answersRevisions(patient -> new Lookup.NotFound<>());
        running.reader().answers(new Lookup.NotFound<>());
        assertThat(conditional(path, "*").statusCode()).isEqualTo(404);
    }

    /** The header is of questions that change nothing if they are asked again: of GET and HEAD. */
    @Test
    void whatIsPostedIsAnsweredWhateverTheClientHas() throws Exception {
        String tag = tag(running.get(FHIR));

        for (String tags : List.of(tag, "*")) {
            HttpResponse<String> posted =
                    running.text(
                            running.request(FHIR)
                                    .header("If-None-Match", tags)
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build());

            assertThat(posted.statusCode()).isEqualTo(200);
            assertThat(posted.body()).contains("Composition");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {NATIVE, FHIR})
    void sendsWhatItHasRenderedOnceAgainWithoutReading(String path) throws Exception {
        HttpResponse<String> first = running.get(path);

        assertThat(running.get(path).body()).isEqualTo(first.body());
        assertThat(read).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {NATIVE, FHIR})
    void aChangeOfTheRecordChangesTheTag(String path) throws Exception {
        HttpResponse<String> first = running.get(path);
        answers(withOneMoreUnreadable());
        standsAt("02");

        HttpResponse<String> changed = conditional(path, tag(first));

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(tag(changed)).isNotEqualTo(tag(first));
        assertThat(changed.body()).isNotEqualTo(first.body());
        assertThat(read).hasValue(2);
    }

    private static Summary withOneMoreUnreadable() {
        Summary every = SampleSummary.everyKind();
        return new Summary(
                every.patient(),
                every.demographics(),
                every.sections(),
                every.feeds(),
                every.linked(),
                every.quarantined() + 1);
    }

    @Test
    void pagesOfAPatientSelectItOnceUntilItChanges() throws Exception {
        String record = "/record/9990000018";
        running.reader()
                .answersEntries((patient, question, moment) ->
                        new Lookup.Found<>(
                                new EntryPage(List.of(), Optional.empty()),
                                SampleSummary.UP_TO_DATE_AT));
        for (String path : List.of(record, record + "/timeline", record + "/results")) {
            HttpResponse<String> page = running.get(path);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(page.headers().firstValue("ETag")).isEmpty();
        }
        assertThat(read).hasValue(1);

        standsAt("02");
        running.get(record + "/timeline");
        assertThat(read).hasValue(2);
        running.get(record + "?asOf=2026-01-15T10:30:00Z");
        running.get(record + "?asOf=2026-01-15T10:30:00Z");
        assertThat(read).hasValue(4);
    }

    @Test
    void everyRepresentationHasATagOfItsOwn() throws Exception {
        Set<String> tags = new HashSet<>();
        List<String> paths =
                List.of(
                        NATIVE,
                        FHIR,
                        FHIR + "?_format=xml",
                        FHIR + "?_format=html",
                        "/fhir/Patient/9990000026/$summary");
        for (String path : paths) {
            tags.add(tag(running.get(path)));
        }
        tags.add(zipped(FHIR).headers().firstValue("ETag").orElseThrow());

        assertThat(tags).hasSize(paths.size() + 1);
    }

    @Test
    void keepsNothingOfARecordThatChangesWhileItIsRead() throws Exception {
        AtomicInteger revision = new AtomicInteger();
        running.reader()
                .answersRevisions(patient ->
                        new Lookup.Found<>(
                                new Revision("" + revision.incrementAndGet()), Instant.EPOCH));

        HttpResponse<String> answer = running.get(FHIR);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {NATIVE, FHIR})
    void aMomentOfThePastHasNoTagForTheNumbersLinkedThenMayNotBeNow(String path) throws Exception {
        HttpResponse<String> answer = running.get(path + "?asOf=2026-03-01T09:00:00Z");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {NATIVE, FHIR, FHIR + "?_format=xml"})
    void compressesTheSameContent(String path) throws Exception {
        byte[] plain = running.send(running.request(path).build()).body();

        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> zipped = zipped(path);

            assertThat(zipped.headers().allValues("Content-Encoding")).containsExactly("gzip");
            assertThat(zipped.headers().firstValue("Vary").orElseThrow())
                    .contains("Accept-Encoding");
            assertThat(zipped.body().length).isLessThan(plain.length / 2);
            try (var body = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
                assertThat(body.readAllBytes()).isEqualTo(plain);
            }
        }
    }

    @Test
    void answersHeadAsGetWithoutTheBody() throws Exception {
        HttpResponse<String> head = running.send("HEAD", FHIR);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(tag(head)).isEqualTo(tag(running.get(FHIR)));
    }

    private HttpResponse<byte[]> zipped(String path) throws Exception {
        return running.send(running.request(path).header("Accept-Encoding", "gzip").build());
    }

    private HttpResponse<String> conditional(String path, String tags) throws Exception {
        HttpRequest request = running.request(path).header("If-None-Match", tags).build();
        return running.text(request);
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
