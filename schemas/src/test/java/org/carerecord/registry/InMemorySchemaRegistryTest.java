package org.carerecord.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.carerecord.registry.SchemaRegistry.Found;
import org.carerecord.registry.SchemaRegistry.Registered;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class InMemorySchemaRegistryTest extends SchemaRegistryContract {

    @Override
    SchemaRegistry registry() {
        return new InMemorySchemaRegistry();
    }

    @ParameterizedTest
    @EnumSource
    void releasedSchemasKeepTheirIds(ReleasedSchema released) {
        SchemaRegistry registry = registry();

        assertThat(registry.schema(released.id())).isEqualTo(new Found(released.json()));
        assertThat(registry.register(released.subject(), released.json()))
                .isEqualTo(new Registered(released.id()));
    }
}
