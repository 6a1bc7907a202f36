package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.Device;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.json.AlteredEntry;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.record.Entry;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No page holds more matches than it was asked to, and all pages together hold all, once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirPageSizeTest {

    private static final String EVERYTHING = "/fhir/Patient/9990000018/$everything";
    private static final String OBSERVATIONS = "/fhir/Observation?patient=9990000018";

    @AutoClose private final RunningApi running = new RunningApi();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 500})
    void aPageHoldsNoMoreThanItsCount(int count) throws Exception {
        running.knowsThePatient();

        List<String> everything = pages(EVERYTHING + "?_count=" + count, count);
        List<String> observations = pages(OBSERVATIONS + "&_count=" + count, count);

        assertThat(everything)
                .hasSize(ListedEntries.everyKind().size() + 1)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(addresses(bundle(EVERYTHING + "?_count=500")));
        assertThat(observations)
                .hasSizeGreaterThan(2)
                .containsExactlyElementsOf(addresses(bundle(OBSERVATIONS)));
    }

    @Test
    void thePatientIsOneOfThoseOnTheFirstPage() throws Exception {
        running.knowsThePatient();

        Bundle alone = bundle(EVERYTHING + "?_count=1");

        assertThat(alone.getEntry()).hasSize(1);
        assertThat(alone.getEntryFirstRep().getResource()).isInstanceOf(Patient.class);
        assertThat(pages(EVERYTHING + "?_count=1&_type=Patient", 1)).hasSize(1);
        assertThat(pages(EVERYTHING + "?_count=1&_type=Flag,Consent", 1))
                .hasSizeGreaterThan(1)
                .noneMatch(address -> address.contains("/Patient/"));
    }

    @Test
    void aPatientOfWhomNothingElseIsKnownIsOnTheOnlyPage() throws Exception {
        running.knowsThePatient();
        running.reader().answersEntries(new ListedEntries(List.of()));

        assertThat(bundle(EVERYTHING + "?_count=1").getLink(Bundle.LINK_NEXT)).isNull();
        assertThat(pages(EVERYTHING + "?_count=1", 1)).hasSize(1);
    }

    /** One statement under two numbers has one place in the list, and no link leads into it. */
    @ParameterizedTest
    @CsvSource({"1,2", "2,2", "3,3"})
    void onlyWhatSharesAPlaceCanBeMoreThanTheCount(int count, int most) throws Exception {
        running.knowsThePatient();
        List<Entry> all = new ArrayList<>();
        for (Entry entry : ListedEntries.everyKind()) {
            all.add(AlteredEntry.under(SampleSummary.PATIENT, entry));
            if (all.size() % 3 == 1) {
                all.add(AlteredEntry.under(new NhsNumber(9_990_000_026L), entry));
            }
        }
        running.reader().answersEntries(new ListedEntries(all));

        List<String> seen = pages(EVERYTHING + "?_count=" + count, most);

        assertThat(seen).hasSize(all.size() + 1).doesNotHaveDuplicates();
    }

    /** The list is sorted to the millisecond, and sources tell microseconds. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void noPageComesAgainWhereSourcesTellMicroseconds(int count) throws Exception {
        running.knowsThePatient();
        Entry device =
                ListedEntries.everyKind().stream()
                        .filter(entry -> entry.event().body() instanceof Device)
                        .findFirst()
                        .orElseThrow();
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Instant moment = Instant.parse("2026-03-01T09:00:00.12345" + i + "Z");
            all.add(AlteredEntry.asserted(moment, AlteredEntry.named("device-" + i, device)));
        }
        running.reader().answersEntries(new ListedEntries(all));

        assertThat(pages(EVERYTHING + "?_count=" + count, count))
                .hasSize(all.size() + 1)
                .doesNotHaveDuplicates();
    }

    /** The address of a page says what was answered, and not what was asked for. */
    @ParameterizedTest
    @CsvSource({"1000,500", "500,500", "99999999999,500", "007,7"})
    void tellsTheCountThatIsUsed(String asked, String used) throws Exception {
        running.knowsThePatient();

        for (String path :
                List.of(
                        EVERYTHING + "?_count=",
                        OBSERVATIONS + "&_count=",
                        "/fhir/Patient?identifier=9990000018&_count=")) {
            assertThat(bundle(path + asked).getLink(Bundle.LINK_SELF).getUrl())
                    .contains("_count=" + used)
                    .doesNotContain("_count=" + (asked.equals(used) ? "none" : asked));
        }
        assertThat(bundle(OBSERVATIONS).getLink(Bundle.LINK_SELF).getUrl())
                .doesNotContain("_count");
    }

    /** The addresses of all matches, page by page. */
    private List<String> pages(String path, int most) throws Exception {
        List<String> seen = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            Bundle page = bundle(next.get());
            assertThat(seen).as("no end").hasSizeLessThan(2_000);
            assertThat(page.getEntry()).hasSizeLessThanOrEqualTo(most);
            seen.addAll(addresses(page));
            next = Optional.ofNullable(page.getLink(Bundle.LINK_NEXT)).map(FhirPageSizeTest::path);
        }
        return seen;
    }

    private static List<String> addresses(Bundle page) {
        return page.getEntry().stream().map(Bundle.BundleEntryComponent::getFullUrl).toList();
    }

    private static String path(Bundle.BundleLinkComponent link) {
        URI address = URI.create(link.getUrl());
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private Bundle bundle(String path) throws Exception {
        HttpResponse<String> answer = running.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return FhirOutcome.CONTEXT.newJsonParser().parseResource(Bundle.class, answer.body());
    }
}
