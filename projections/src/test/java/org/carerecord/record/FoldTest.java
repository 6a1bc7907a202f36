package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.carerecord.record.Fold.Change;
import org.junit.jupiter.api.Test;

final class FoldTest {

    private static final Version OLDER = version(1);
    private static final Version NEWER = version(2);

    @Test
    void theFirstVersionIsCurrent() {
        assertThat(Fold.of(Optional.empty(), OLDER, FoldTest::notAsked)).isEqualTo(Change.CURRENT);
    }

    @Test
    void aNewerVersionIsCurrent() {
        assertThat(Fold.of(Optional.of(OLDER), NEWER, FoldTest::notAsked))
                .isEqualTo(Change.CURRENT);
    }

    @Test
    void theSameVersionChangesNothing() {
        assertThat(Fold.of(Optional.of(NEWER), version(2), FoldTest::notAsked))
                .isEqualTo(Change.NONE);
    }

    @Test
    void anOlderVersionIsHistoryOnce() {
        assertThat(Fold.of(Optional.of(NEWER), OLDER, version -> false)).isEqualTo(Change.HISTORY);
        assertThat(Fold.of(Optional.of(NEWER), OLDER, version -> true)).isEqualTo(Change.NONE);
    }

    private static Version version(long version) {
        return new Version(version, null, "e", new byte[8]);
    }

    private static boolean notAsked(Version version) {
        throw new AssertionError("Expected the history not to be asked for " + version.version());
    }
}
