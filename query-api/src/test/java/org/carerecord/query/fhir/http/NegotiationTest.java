package org.carerecord.query.fhir.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.carerecord.query.problem.Checked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ParameterizedTest(name = "{0} | {1} | {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "                      |                               |                      | JSON",
                "json                  |                               |                      | JSON",
                "xml                   |                               |                      | XML",
                "html                  |                               |                      | HTML",
                "application/fhir+xml  | application/fhir+json         |                      | XML",
                "application/fhir xml  |                               |                      | XML",
                "text/xml              |                               |                      | XML",
                "application/json      |                               |                      | JSON",
                "TEXT/HTML             |                               |                      | HTML",
                "ttl                   | application/fhir+json         |                      | NONE",
                "''                    | application/fhir+json         |                      | NONE",
                "                      | application/fhir+xml          |                      | XML",
                "                      | application/xml;charset=utf-8 |                      | XML",
                "                      | text/html                     |                      | HTML",
                "                      | text/*                        |                      | HTML",
                "                      | */*                           |                      | JSON",
                "                      | */*                           | application/fhir+xml | XML",
                "                      | */*                           | text/html            | HTML",
                "                      |                               | application/fhir+xml | XML",
                "                      |                               | text/plain           | JSON",
                "                      | application/fhir+json         | application/fhir+xml | JSON",
                "                      | application/json;q=0.5, application/xml | | XML",
                "                      | application/fhir+json;q=0, */* |                     | XML",
                "                      | */*;q=0                       |                      | NONE",
                "                      | image/png                     |                      | NONE",
                "                      | application/fhir+json;q=x     |                      | NONE",
                "                      | application/fhir+json;fhirVersion=4.0 |              | JSON",
                "                      | application/fhir+json;fhirVersion=3.0 |              | NONE",
                "                      | application/fhir+xml;fhirVersion=\"4.0\" |             | XML",
                "                      | application/fhir+json;fhirVersion=\"3.0\" |            | NONE",
                "application/fhir+xml;fhirVersion=4.0 |                |                      | XML",
                "application/fhir+xml;fhirVersion=3.0 |                |                      | NONE",
                "                      | application/fhir+json;fhirVersion=3.0;q=0.9 |        | NONE",
                "                      | application/*;q=0.4, text/html;q=0.3 |               | JSON",
                "                      | BROWSER                       |                      | HTML",
            })
    void choosesAsTheClientLikesBest(
            @Nullable String format,
            @Nullable String accept,
            @Nullable String contentType,
            String expected) {
        assertThat(choose(format, accept, contentType, FhirForm.OF_DOCUMENTS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"BROWSER,XML", "text/html,NONE", "'text/html, */*;q=0.1',JSON"})
    void offersPagesOfDocumentsOnly(String accept, String expected) {
        assertThat(choose(null, accept, null, FhirForm.OF_RESOURCES)).isEqualTo(expected);
    }

    private static String choose(
            @Nullable String format,
            @Nullable String accept,
            @Nullable String contentType,
            List<FhirForm> offered) {
        List<String> headers =
                accept == null ? List.of() : List.of(accept.equals("BROWSER") ? BROWSER : accept);
        var negotiation =
                new Negotiation(
                        Optional.ofNullable(format), headers, Optional.ofNullable(contentType));
        return switch (negotiation.choose(offered)) {
            case Checked.Valid<FhirForm>(var form) -> form.name();
            case Checked.Invalid<FhirForm> refused -> "NONE";
        };
    }
}
