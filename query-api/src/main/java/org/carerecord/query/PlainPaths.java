package org.carerecord.query;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads paths in which a client has encoded what needs no encoding, as some libraries do with the
 * dollar sign of FHIR's operations: {@code %24summary} means {@code $summary} (RFC 3986, section
 * 6.2.2.2, for letters and digits). All else stays encoded; so do points, of which steps upwards
 * are made.
 */
final class PlainPaths extends Handler.Wrapper {

    private static final int HEXADECIMAL = 16;

    /** Of letters, digits, hyphen, underscore, tilde and the dollar sign. */
    private static final Pattern NEEDLESS =
            Pattern.compile("%(2[Dd4]|3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa]|5[Ff]|7[Ee])");

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpURI address = request.getHttpURI();
        String path = address.getPath();
        if (path == null || path.indexOf('%') < 0 || !NEEDLESS.matcher(path).find()) {
            return super.handle(request, response, callback);
        }
        HttpURI plain = HttpURI.build(address).path(plain(path)).asImmutable();
        return super.handle(Request.serveAs(request, plain), response, callback);
    }

    static String plain(String path) {
        return NEEDLESS.matcher(path).replaceAll(PlainPaths::character);
    }

    private static String character(MatchResult encoded) {
        int code = Integer.parseInt(encoded.group(1), HEXADECIMAL);
        return Matcher.quoteReplacement(Character.toString(code));
    }
}
