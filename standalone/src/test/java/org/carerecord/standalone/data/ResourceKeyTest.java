package org.carerecord.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceKeyTest {

    @TempDir private Path directory = Path.of("");

    @Test
    void isMadeOnceAndKept() {
        byte[] first = ResourceKey.of(directory, new Random(1));
        byte[] again = ResourceKey.of(directory, unused());

        assertThat(first).hasSize(32).isEqualTo(again);
        assertThat(ResourceKey.of(other(), new Random(2))).isNotEqualTo(first);
        assertThat(directory.resolve("resource-ids.key.new")).doesNotExist();
    }

    @Test
    void isReadByItsOwnerOnly() throws IOException {
        ResourceKey.of(directory, new Random(1));

        assertThat(Files.getPosixFilePermissions(directory.resolve("resource-ids.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    /** A start that was cut short before the key was whole. */
    @Test
    void isMadeAnewWhereOnlyADraftIsThere() throws IOException {
        Files.writeString(directory.resolve("resource-ids.key.new"), "00");

        assertThat(ResourceKey.of(directory, new Random(1))).hasSize(32);
    }

    /** Another key would give every resource another id behind the back of its clients. */
    @ParameterizedTest
    @ValueSource(strings = {"", "00", "not a key", "zz"})
    void aFileThatHoldsNoKeyIsNeverReplaced(String text) throws IOException {
        Path file = directory.resolve("resource-ids.key");
        Files.writeString(file, text);

        assertThatThrownBy(() -> ResourceKey.of(directory, unused()))
                .isInstanceOf(DataDirectoryUnusableException.class)
                .hasMessageContaining("resource-ids.key is not 64 hexadecimal digits")
                .hasMessageContaining("backup");
        assertThat(file).hasContent(text);
    }

    private Path other() {
        try {
            return Files.createDirectory(directory.resolve("other"));
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    private static RandomGenerator unused() {
        return () -> {
            throw new AssertionError("Expected no new key");
        };
    }
}
