package org.carerecord.query;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Connections that know which part of the service a request was for even where it cannot be read:
 * its address is none or too long, or its version is unknown. Jetty answers such a request as one
 * for an address of its own, and so every client would get the same form of refusal.
 */
final class ReadableConnections extends HttpConnectionFactory {

    /** What Jetty says was asked for where it could not read that. */
    private static final String UNREADABLE = "/badMessage";

    ReadableConnections(HttpConfiguration configuration) {
        super(configuration);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        var connection = new Remembering(getHttpConfiguration(), connector, endPoint);
        connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
        return configure(connection, connector, endPoint);
    }

    private static final class Remembering extends HttpConnection {

        private final RequestStart start = new RequestStart();

        Remembering(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
            super(configuration, connector, endPoint);
        }

        /** The superclass makes it while it is constructed itself. */
        @Override
        protected HttpParser newHttpParser(HttpCompliance compliance) {
            HttpParser plain = super.newHttpParser(compliance);
            var parser = new Parser((HttpParser.RequestHandler) plain.getHandler(), compliance);
            parser.setHeaderCacheSize(plain.getHeaderCacheSize());
            parser.setHeaderCacheCaseSensitive(plain.isHeaderCacheCaseSensitive());
            return parser;
        }

        @Override
        protected HttpStreamOverHTTP1 newHttpStream(
                String method, String uri, HttpVersion version) {
            return super.newHttpStream(
                    method, uri.equals(UNREADABLE) ? start.part().orElse(uri) : uri, version);
        }

        /** Keeps how each request starts. */
        private final class Parser extends HttpParser {

            Parser(HttpParser.RequestHandler handler, HttpCompliance compliance) {
                super(handler, getHttpConfiguration().getRequestHeaderSize(), compliance);
            }

            @Override
            public boolean parseNext(ByteBuffer buffer) {
                if (isStart()) {
                    start.clear();
                    start.add(buffer);
                } else if (isState(State.METHOD) || isState(State.SPACE1) || isState(State.URI)) {
                    start.add(buffer);
                }
                return super.parseNext(buffer);
            }
        }
    }
}
