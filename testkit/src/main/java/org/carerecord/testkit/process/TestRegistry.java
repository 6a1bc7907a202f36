package org.carerecord.testkit.process;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/**
 * A running, empty schema registry of its own for a test, speaking Confluent's protocol. Where a
 * Docker engine answers it is a container, else a local process. Its default compatibility level is
 * NONE.
 */
public sealed interface TestRegistry extends AutoCloseable
        permits RegistryProcess, RegistryContainer {

    /** Apicurio's path of Confluent's API. */
    String CONFLUENT_PATH = "/apis/ccompat/v7";

    /**
     * Starts a registry and waits until it answers.
     *
     * @param directory where a local process keeps its log; a container keeps its own
     */
    static TestRegistry start(Path directory) {
        Logger log = LoggerFactory.getLogger(TestRegistry.class);
        if (DockerClientFactory.instance().isDockerAvailable()) {
            log.info("Test registry: a container");
            return RegistryContainer.start();
        }
        log.info("Test registry: a local process, as no Docker engine answers");
        return RegistryProcess.start(directory);
    }

    /** The base address of Confluent's API, without a slash at its end. */
    String url();

    @Override
    void close();
}
