package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Predicate;
import org.carerecord.record.Fold.Change;
import org.junit.jupiter.api.Test;

final class FoldTest {

    private static final Version OLDER = version(1);
    private static final Version NEWER = version(2);
    private static final Predicate<Version> FOLDED = version -> true;
    private static final Predicate<Version> NOT_FOLDED = version -> false;

    private static final Predicate<Version> NOT_ASKED =
            version -> {
                throw new AssertionError("Expected the history not to be asked");
            };

    @Test
    void theFirstVersionIsCurrent() {
        assertThat(Fold.of(Optional.empty(), OLDER, NOT_ASKED)).isEqualTo(Change.CURRENT);
    }

    @Test
    void aNewerVersionIsCurrent() {
        assertThat(Fold.of(Optional.of(OLDER), NEWER, NOT_ASKED)).isEqualTo(Change.CURRENT);
    }

    @Test
    void theSameVersionChangesNothing() {
        assertThat(Fold.of(Optional.of(NEWER), version(2), NOT_ASKED)).isEqualTo(Change.NONE);
    }

    @Test
    void anOlderVersionIsHistoryOnce() {
        assertThat(Fold.of(Optional.of(NEWER), OLDER, NOT_FOLDED)).isEqualTo(Change.HISTORY);
        assertThat(Fold.of(Optional.of(NEWER), OLDER, FOLDED)).isEqualTo(Change.NONE);
    }

    private static Version version(long version) {
        return new Version(version, null, "e", new byte[8]);
    }
}
