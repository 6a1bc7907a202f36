package org.carerecord.query;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A page as a browser without scripts has it.
 *
 * @param status the status it came with
 * @param headers the headers it came with
 * @param html what it holds
 */
record BrowsedPage(int status, java.net.http.HttpHeaders headers, Document html) {

    static BrowsedPage of(HttpResponse<String> answer) {
        return new BrowsedPage(
                answer.statusCode(), answer.headers(), Jsoup.parse(answer.body(), "http://here"));
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** What a person reads in the main part. */
    String main() {
        return html.select("main").text();
    }

    String title() {
        return html.title();
    }

    String heading() {
        return html.select("h1").text();
    }
}
