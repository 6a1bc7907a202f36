package org.carerecord.query;

import java.nio.ByteBuffer;
import org.carerecord.query.fhir.http.FhirService;
import org.carerecord.query.page.PageHeaders;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;
import org.carerecord.query.read.ReadHeaders;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What the HTTP server itself refuses, as problems. Its own pages would repeat the address, which
 * holds an NHS number.
 */
final class ServerErrors extends ErrorHandler {

    private static final HttpField NO_STORE =
            new HttpField(HttpHeader.CACHE_CONTROL, Answers.NO_STORE);

    private final QueryLimits limits;
    private final PageProblems pages;

    ServerErrors(QueryLimits limits, PageProblems pages) {
        this.limits = limits;
        this.pages = pages;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Problem problem = Problems.ofStatus(code);
        response.setStatus(problem.status());
        // Of a request that could not be read there is no address.
        HttpURI address = request.getHttpURI();
        String path = address == null ? null : address.getPath();
        if (path != null && FhirService.serves(path)) {
            FhirService.Refusal refusal =
                    FhirService.refusal(
                            problem, path, request.getHeaders().getValuesList(HttpHeader.ACCEPT));
            addHeaders(response.getHeaders(), problem, refusal.contentType());
            response.write(true, ByteBuffer.wrap(refusal.bytes()), callback);
            return;
        }
        response.getHeaders().put(HttpHeader.VARY, HttpHeader.ACCEPT.asString());
        var accepted = new AcceptedTypes(request.getHeaders().getValuesList(HttpHeader.ACCEPT));
        if (accepted.preferPages()) {
            addHeaders(response.getHeaders(), problem, PageHeaders.CONTENT_TYPE);
            PageHeaders.all().forEach(response.getHeaders()::put);
            response.write(true, ByteBuffer.wrap(pages.page(problem)), callback);
            return;
        }
        addHeaders(response.getHeaders(), problem, Problem.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(problem.json()), callback);
    }

    private void addHeaders(HttpFields.Mutable fields, Problem problem, String contentType) {
        fields.put(HttpHeader.CONTENT_TYPE, contentType);
        fields.put(NO_STORE);
        fields.put(Answers.CONTENT_TYPE_OPTIONS, Answers.NO_SNIFF);
        if (problem.status() == 503) {
            fields.put(HttpHeader.RETRY_AFTER, ReadHeaders.seconds(limits.retryAfter()));
        }
    }
}
