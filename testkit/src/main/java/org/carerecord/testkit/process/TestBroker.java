package org.carerecord.testkit.process;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/**
 * A running Kafka broker of its own for a test. It does not create topics by itself. Where a Docker
 * engine answers it is a container, else a local process: the tests are the same and none is left
 * out.
 */
public sealed interface TestBroker extends AutoCloseable permits BrokerProcess, BrokerContainer {

    /**
     * Starts a broker and waits until it answers.
     *
     * @param directory where a local process keeps data and log; a container keeps its own
     */
    static TestBroker start(Path directory) {
        Logger log = LoggerFactory.getLogger(TestBroker.class);
        if (DockerClientFactory.instance().isDockerAvailable()) {
            log.info("Test broker: a container");
            return BrokerContainer.start();
        }
        log.info("Test broker: a local process, as no Docker engine answers");
        return BrokerProcess.start(directory);
    }

    /** The address for clients, {@code host:port}. */
    String bootstrap();

    @Override
    void close();
}
