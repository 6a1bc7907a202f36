package org.carerecord.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataDirectoryTest {

    @TempDir Path parent;

    @Test
    void createsADirectoryThatOnlyItsOwnerCanRead() throws Exception {
        try (DataDirectory data = DataDirectory.open(parent.resolve("a/b"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void writesTheProcessIdIntoTheLockFile() throws Exception {
        try (DataDirectory data = DataDirectory.open(parent)) {
            assertThat(data.path().resolve("lock"))
                    .hasContent(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void refusesASecondOpeningByAnotherNameAndKeepsTheFirst() throws Exception {
        Path link = Files.createSymbolicLink(parent.resolve("link"), parent.resolve("data"));
        try (DataDirectory data = DataDirectory.open(parent.resolve("data"))) {
            assertThatThrownBy(() -> DataDirectory.open(link))
                    .isInstanceOf(DataDirectoryInUseException.class)
                    .hasMessageContaining("but this process is using it");
            assertThatThrownBy(() -> DataDirectory.open(data.path()))
                    .isInstanceOf(DataDirectoryInUseException.class);
        }
    }

    @Test
    void opensAgainOnceClosed() {
        DataDirectory.open(parent).close();
        try (DataDirectory again = DataDirectory.open(parent)) {
            assertThat(again.kafka()).hasParentRaw(again.path());
            assertThat(again.state()).hasParentRaw(again.path());
        }
    }

    @Test
    void saysWhatToDoWhereAFileIsInTheWay() throws Exception {
        Path file = Files.createFile(parent.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(DataDirectoryUnusableException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("choose another with --data");
    }

    @Test
    void refusesAPathThatKafkaWouldSplit() {
        assertThatThrownBy(() -> DataDirectory.open(parent.resolve("a,b")))
                .isInstanceOf(DataDirectoryUnusableException.class)
                .hasMessageContaining("commas");
        assertThat(parent.resolve("a,b")).doesNotExist();
    }
}
