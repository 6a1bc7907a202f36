package org.carerecord.query;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.carerecord.feeds.FeedsReader;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.http.FhirLimits;
import org.carerecord.query.fhir.http.FhirService;
import org.carerecord.query.fhir.id.ResourceIds;
import org.carerecord.query.openapi.OpenApiDocument;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;
import org.carerecord.query.read.QueryPermits;
import org.carerecord.query.read.RecordTurns;
import org.carerecord.query.summary.SummaryAnswers;
import org.carerecord.reader.RecordReader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service, listening from {@link #start} until {@link #close}. Requests run on virtual threads.
 */
public final class QueryApi implements AutoCloseable {

    private static final int NO_LIMIT = -1;

    private static final ProblemForms FHIR_PROBLEMS =
            new ProblemForms(
                    Map.of(
                            FhirService.PATH,
                            FhirService::refuse,
                            FhirService.PATH + "/",
                            FhirService::refuse));

    private static final Logger LOG = LoggerFactory.getLogger(QueryApi.class);

    private final Javalin javalin;
    private final QueryLimits limits;
    private final int port;

    private QueryApi(Javalin javalin, QueryLimits limits) {
        this.javalin = javalin;
        this.limits = limits;
        this.port = javalin.port();
    }

    /**
     * Starts the service.
     *
     * @param config where it listens, and its limits
     * @param reader answers what it is asked; the caller closes it after the service
     * @param feeds tells how feeds stand; the caller closes it after the service
     * @param clock tells the moment that an answer is for
     * @param testRange whether NHS numbers that are kept for tests are acceptable
     * @param ids the ids of FHIR resources
     * @throws PortUnavailableException if the port cannot be listened on
     */
    public static QueryApi start(
            QueryConfig config,
            RecordReader reader,
            FeedsReader feeds,
            InstantSource clock,
            NhsNumber.TestRange testRange,
            ResourceIds ids) {
        QueryLimits limits = config.limits();
        var faults = new Faults(clock);
        var turns = turns(clock, testRange, limits);
        var summaries = new SummaryAnswers(reader, feeds, limits.cacheBytes(), clock.instant());
        var reads = new PatientReads(reader, turns, limits);
        var health = new HealthHandlers(reader, limits);
        var pages = new PageRoutes(reads, reader, feeds, summaries, testRange, limits);
        List<Route> served = new ArrayList<>(pages.all());
        served.addAll(
                List.of(
                        new SummaryHandler(reads, summaries).route(),
                        new EntriesHandler(reads, reader, limits).route(),
                        new HistoryHandler(reads, reader).route(),
                        Route.plain("/feeds", new FeedsHandler(feeds, clock)::handle),
                        new ProblemsHandler().route(),
                        openApi(),
                        Route.plain("/health/live", health::live),
                        Route.plain("/health/ready", health::ready)));
        var fhir =
                new FhirService(
                        new FhirService.Parts(
                                reader,
                                turns,
                                summaries,
                                pages.summary()::render,
                                ids,
                                new FhirLimits(
                                        limits.defaultPage(),
                                        limits.maxPage(),
                                        limits.maxLookedAt(),
                                        limits.maxUriBytes())));
        var routes =
                new Routes(
                        served,
                        fhir.routes(),
                        new RequestRules(limits),
                        pages.problems().and(FHIR_PROBLEMS),
                        pages.problemPages(),
                        faults);
        try {
            return new QueryApi(
                    Javalin.start(javalin ->
                            configure(javalin, config, routes, faults, pages.problemPages())),
                    limits);
        } catch (JavalinBindException unavailable) {
            throw PortUnavailableException.of(config, unavailable);
        }
    }

    private static RecordTurns turns(
            InstantSource clock, NhsNumber.TestRange testRange, QueryLimits limits) {
        return new RecordTurns(
                clock,
                testRange,
                new QueryPermits(limits.maxConcurrentQueries(), limits.maxQueryWait()),
                limits.retryAfter());
    }

    private static Route openApi() {
        byte[] document = OpenApiDocument.load().json();
        return Route.plain(OpenApiDocument.PATH, ctx -> Answers.json(ctx, 200, document));
    }

    /** What is served: the methods of each path. */
    Map<String, Set<String>> served() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .collect(
                        Collectors.groupingBy(
                                endpoint -> endpoint.path,
                                Collectors.mapping(
                                        endpoint -> endpoint.method.name(), Collectors.toSet())));
    }

    /** The port it listens on, also after it is closed. */
    public int port() {
        return port;
    }

    /**
     * Takes no more requests, and waits for those being answered within the limit; what takes
     * longer is cut off. Closing twice does nothing more.
     */
    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException stopped) {
            if (!(stopped.getCause() instanceof TimeoutException)) {
                throw stopped;
            }
            LOG.warn(
                    "Expected every query to be answered within {} of the stop, but some were cut"
                            + " off",
                    limits.stopGrace());
        }
    }

    private static void configure(
            JavalinConfig javalin,
            QueryConfig config,
            Routes routes,
            Faults faults,
            PageProblems pages) {
        QueryLimits limits = config.limits();
        var errors = new ServerErrors(limits, pages);
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.concurrency.useVirtualThreads = true;
        javalin.http.prefer405over404 = true;
        javalin.http.maxRequestSize = limits.maxBodyBytes();
        javalin.http.compressionStrategy = CompressionStrategy.GZIP;
        javalin.jetty.addConnector((server, http) -> connector(server, http, config));
        javalin.jetty.modifyServer(server -> configure(server, errors, limits));
        javalin.jetty.modifyHttpConfiguration(http -> configure(http, limits));
        javalin.jetty.modifyServletContextHandler(context -> context.setErrorHandler(errors));
        javalin.router.javaLangErrorHandler((response, error) -> {
            Problem problem = Problems.fault(faults.log(error));
            response.setStatus(problem.status());
            response.setContentType(Problem.MEDIA_TYPE);
            response.setHeader(Answers.CACHE_CONTROL, Answers.NO_STORE);
            try {
                response.getOutputStream().write(problem.json());
            } catch (IOException gone) {
                throw new UncheckedIOException("Expected a client that listens", gone);
            }
        });
        routes.addTo(javalin.routes);
    }

    private static ServerConnector connector(
            Server server, HttpConfiguration http, QueryConfig config) {
        var connector = new ServerConnector(server, new ReadableConnections(http));
        connector.setHost(config.address().getHostAddress());
        connector.setPort(config.port());
        return connector;
    }

    private static void configure(Server server, ServerErrors errors, QueryLimits limits) {
        server.insertHandler(new PlainPaths());
        server.insertHandler(new SizeLimitHandler(limits.maxBodyBytes(), NO_LIMIT));
        server.insertHandler(new GracefulHandler());
        server.setStopTimeout(limits.stopGrace().toMillis());
        server.setErrorHandler(errors);
    }

    private static void configure(HttpConfiguration http, QueryLimits limits) {
        http.setRequestHeaderSize(limits.maxHeaderBytes());
        http.setIdleTimeout(limits.idleTimeout().toMillis());
        http.setSendServerVersion(false);
    }
}
