package org.carerecord.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.carerecord.testkit.process.ChildJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataDirectoryIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir Path parent;

    @Test
    void namesTheProcessThatHoldsTheDirectoryAndIsFreeAfterItsKill() throws Exception {
        Path directory = parent.toRealPath().resolve("data");
        try (ChildJvm holder =
                ChildJvm.startMain(
                        parent,
                        parent.resolve("holder.log"),
                        List.of(),
                        DirectoryHolder.class.getName(),
                        directory.toString())) {
            holder.awaitReady("the holder", LIMIT, () -> holder.output().contains("held "));

            assertThatThrownBy(() -> DataDirectory.open(directory))
                    .isInstanceOf(DataDirectoryInUseException.class)
                    .hasMessage(
                            "Expected the data directory %s to be free, but process %d is using it: stop that process or choose another directory with --data",
                            directory, holder.pid());

            holder.kill();
            try (DataDirectory reopened = DataDirectory.open(directory)) {
                assertThat(reopened.path()).isEqualTo(directory);
            }
        }
    }
}
