package org.carerecord.query.fhir.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carerecord.query.fhir.element.FhirFormat;
import org.carerecord.query.read.PercentText;

/** A form in which FHIR's routes answer. The first media type of each is the one answers name. */
@SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable
enum FhirForm {
    /** JSON. */
    JSON("application/fhir+json", "application/json", "text/json", "json"),
    /** XML. */
    XML("application/fhir+xml", "application/xml", "text/xml", "xml"),
    /** A page for people. */
    HTML("text/html", "html");

    /** The forms of every resource. */
    static final List<FhirForm> OF_RESOURCES = List.of(JSON, XML);

    /** The forms of a document, which people read too. */
    static final List<FhirForm> OF_DOCUMENTS = List.of(JSON, XML, HTML);

    private static final String DOCUMENT = "$" + SummaryOperation.NAME;

    private final List<String> words;

    FhirForm(String... words) {
        this.words = List.of(words);
    }

    /**
     * The forms that an address offers, and in which the refusals there are.
     *
     * @param path the path as sent
     */
    static List<FhirForm> offeredAt(String path) {
        return PercentText.decoded(path).filter(decoded -> decoded.endsWith(DOCUMENT)).isPresent()
                ? OF_DOCUMENTS
                : OF_RESOURCES;
    }

    /**
     * The form that a media type or a short word means. A plus that a client left unencoded may
     * have become a space on the way.
     *
     * @param written with or without parameters of the media type
     */
    static Optional<FhirForm> of(String written) {
        String word = written.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).replace(' ', '+');
        return Arrays.stream(values()).filter(form -> form.words.contains(word)).findFirst();
    }

    /** The media type in answers, with its charset. */
    String contentType() {
        return mediaType() + ";charset=utf-8";
    }

    /** The media type. */
    String mediaType() {
        return words.getFirst();
    }

    /** Every media type and short word that means it. */
    List<String> words() {
        return words;
    }

    /** How a resource is written, of which JSON and XML alone are forms. */
    FhirFormat ofResources() {
        return this == XML ? FhirFormat.XML : FhirFormat.JSON;
    }
}
