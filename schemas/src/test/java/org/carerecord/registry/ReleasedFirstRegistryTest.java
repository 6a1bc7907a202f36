package org.carerecord.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.carerecord.registry.SchemaRegistry.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReleasedFirstRegistryTest extends SchemaRegistryContract {

    @Override
    SchemaRegistry registry() {
        return new ReleasedFirstRegistry(new InMemorySchemaRegistry());
    }

    @ParameterizedTest
    @EnumSource
    void answersReleasedSchemasWhileTheRegistryIsDown(ReleasedSchema released) {
        assertThat(new ReleasedFirstRegistry(new Down()).schema(released.id()))
                .isEqualTo(new Found(released.json()));
    }

    @Test
    void asksTheRegistryForEverythingElse() {
        var registry = new ReleasedFirstRegistry(new Down());

        assertThatThrownBy(() -> registry.schema(1))
                .isInstanceOf(RegistryUnavailableException.class);
        assertThatThrownBy(() -> registry.register("s", "\"string\""))
                .isInstanceOf(RegistryUnavailableException.class);
    }

    private static final class Down implements SchemaRegistry {

        @Override
        public Registration register(String subject, String schemaJson) {
            throw new RegistryUnavailableException("down", new IOException("refused"));
        }

        @Override
        public Lookup schema(int id) {
            throw new RegistryUnavailableException("down", new IOException("refused"));
        }
    }
}
