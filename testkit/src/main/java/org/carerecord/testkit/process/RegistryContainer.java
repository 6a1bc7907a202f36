package org.carerecord.testkit.process;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** An Apicurio registry with in-memory storage in a container. */
final class RegistryContainer implements TestRegistry {

    private static final String IMAGE = "apicurio/apicurio-registry:3.3.3";
    private static final int PORT = 8080;

    private final GenericContainer<?> container;

    private RegistryContainer(GenericContainer<?> container) {
        this.container = container;
    }

    static RegistryContainer start() {
        GenericContainer<?> container =
                new GenericContainer<>(IMAGE)
                        .withExposedPorts(PORT)
                        .waitingFor(Wait.forHttp(CONFLUENT_PATH + "/subjects"));
        container.start();
        return new RegistryContainer(container);
    }

    @Override
    public String url() {
        return "http://"
                + container.getHost()
                + ":"
                + container.getMappedPort(PORT)
                + CONFLUENT_PATH;
    }

    @Override
    public void close() {
        container.stop();
    }
}
