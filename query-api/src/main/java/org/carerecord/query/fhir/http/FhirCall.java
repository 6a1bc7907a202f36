package org.carerecord.query.fhir.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.read.AsOf;
import org.carerecord.query.summary.Conditional;

/**
 * A request whose form of answer is settled and whose parameters are all known.
 *
 * @param ctx the request
 * @param form the form to answer in
 * @param query what it asks, of supported parameters only
 * @param passedOver what it asks besides, which the client wants passed over rather than refused
 */
record FhirCall(Context ctx, FhirForm form, FhirQuery query, List<Problem> passedOver) {

    /** The parameter that names the form of the answer. */
    static final String FORMAT = "_format";

    /** What links add to the question. */
    private static final List<String> OF_LINKS = List.of(AsOf.NAME, SearchQuestion.CURSOR);

    private static final Pattern HANDLING = Pattern.compile("handling\\s*=");

    /** With or without quotation marks, which mean nothing (RFC 7240, section 2). */
    private static final Pattern LENIENT =
            Pattern.compile("handling\\s*=\\s*(lenient|\"lenient\")");

    /** Copies the list. */
    FhirCall {
        passedOver = List.copyOf(passedOver);
    }

    /**
     * Reads a request.
     *
     * @param offer what its route takes and offers
     * @param body the body's parameters, once read
     */
    static Checked<FhirCall> of(Context ctx, FhirOffer offer, Checked<FhirQuery> body) {
        return FhirQuery.parse(ctx.req().getQueryString())
                .then(address -> body.map(address::and))
                .then(query -> fitting(ctx, offer, query))
                .then(query -> formed(ctx, offer, query));
    }

    /** A body has room for more than an address, in which links have to ask for the same. */
    private static Checked<FhirQuery> fitting(Context ctx, FhirOffer offer, FhirQuery query) {
        OptionalInt most = offer.maxQuery();
        return most.isEmpty() || query.without(OF_LINKS).text().length() <= most.getAsInt()
                ? new Checked.Valid<>(query)
                : new Checked.Invalid<>(FhirProblems.tooMuchAsked(isPosted(ctx), most.getAsInt()));
    }

    private static boolean isPosted(Context ctx) {
        return ctx.req().getMethod().equals("POST");
    }

    private static Checked<FhirCall> formed(Context ctx, FhirOffer offer, FhirQuery query) {
        return query.one(FORMAT)
                .then(format -> negotiation(ctx, format).choose(offer.forms()))
                .then(form -> {
                    List<Problem> unsupported = query.unsupported(offer.taken());
                    return unsupported.isEmpty() || (offer.warns() && isLenient(ctx))
                            ? new Checked.Valid<>(
                                    new FhirCall(ctx, form, query.only(offer.taken()), unsupported))
                            : new Checked.Invalid<>(named(unsupported));
                });
    }

    /** One problem that names every parameter that is at fault, as far as names may be shown. */
    private static Problem named(List<Problem> unsupported) {
        List<String> names = new ArrayList<>();
        unsupported.forEach(problem -> problem.text("field").ifPresent(names::add));
        return unsupported.getFirst().with("field", String.join(", ", names));
    }

    /** What the request says of the form it wants, its body aside. */
    static Negotiation negotiation(Context ctx) {
        Optional<String> format =
                switch (FhirQuery.parse(ctx.req().getQueryString())) {
                    case Checked.Valid<FhirQuery>(var query) ->
                            query.all(FORMAT).stream().findFirst();
                    case Checked.Invalid<FhirQuery> _ -> Optional.empty();
                };
        return negotiation(ctx, format);
    }

    private static Negotiation negotiation(Context ctx, Optional<String> format) {
        return new Negotiation(
                format, Collections.list(ctx.req().getHeaders("Accept")), contentType(ctx));
    }

    /** The media type of the body as it is sent: the charset it names may be none that exists. */
    static Optional<String> contentType(Context ctx) {
        return Optional.ofNullable(ctx.req().getHeader("Content-Type"));
    }

    /**
     * Whether the client wants what is not supported passed over (R4, section 3.1.1.1). Of a
     * preference that is there twice, the first counts (RFC 7240, section 2).
     */
    private static boolean isLenient(Context ctx) {
        return Collections.list(ctx.req().getHeaders("Prefer")).stream()
                .flatMap(prefer -> Arrays.stream(prefer.split("[,;]")))
                .map(preference -> preference.strip().toLowerCase(Locale.ROOT))
                .filter(preference -> HANDLING.matcher(preference).lookingAt())
                .findFirst()
                .filter(handling -> LENIENT.matcher(handling).matches())
                .isPresent();
    }

    /**
     * What the client has already. One that posts asks for an answer, whatever it has (RFC 9110,
     * section 13.1.2).
     */
    Conditional conditional() {
        return Conditional.of(
                isPosted(ctx) ? List.of() : Collections.list(ctx.req().getHeaders("If-None-Match")),
                Collections.list(ctx.req().getHeaders("Accept-Encoding")));
    }

    /**
     * Where this service is addressed, as the client sees it; without the path. A client of
     * HTTP/1.0 need not say: then it is where the request came in.
     */
    String base() {
        String named = ctx.host();
        String host =
                named == null ? ctx.req().getServerName() + ":" + ctx.req().getServerPort() : named;
        return ctx.scheme() + "://" + host + FhirService.PATH;
    }
}
