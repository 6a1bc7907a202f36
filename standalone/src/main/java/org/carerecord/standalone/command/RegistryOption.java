package org.carerecord.standalone.command;

import org.carerecord.registry.ConfluentSchemaRegistry;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.registry.ReleasedFirstRegistry;
import org.carerecord.registry.SchemaRegistry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The registry that a client of a running Care Record asks, which must be the one it uses. */
final class RegistryOption {

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description =
                    "A schema registry that speaks Confluent's protocol (default: the fixed ids of"
                            + " the released schemas).")
    private @Nullable String registry;

    SchemaRegistry registry() {
        return registry == null
                ? new InMemorySchemaRegistry()
                : new ReleasedFirstRegistry(new ConfluentSchemaRegistry(registry));
    }
}
