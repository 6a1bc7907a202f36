package org.carerecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** Rows held back are seen where they are held, and nowhere else until all are written. */
final class PendingRowsTest {

    private static final byte[] KEY = {1};
    private static final byte[] GONE = {2};

    private final InMemoryRowStore store = new InMemoryRowStore();
    private final PendingRows rows = new PendingRows(store);

    @Test
    void areWrittenOnceTheWorkIsDone() {
        store.put(GONE, new byte[] {0});

        String result =
                rows.together(() -> {
                    rows.put(KEY, new byte[] {1});
                    rows.put(KEY, new byte[] {2});
                    rows.delete(GONE);
                    assertThat(rows.get(KEY)).containsExactly(2);
                    assertThat(rows.get(GONE)).isNull();
                    assertThat(store.get(KEY)).isNull();
                    assertThat(store.get(GONE)).containsExactly(0);
                    return "done";
                });

        assertThat(result).isEqualTo("done");
        assertThat(store.get(KEY)).containsExactly(2);
        assertThat(store.get(GONE)).isNull();
    }

    @Test
    void areForgottenWhereTheWorkFails() {
        var fault = new IllegalStateException("fault");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        rows.together(() -> {
                            rows.put(KEY, new byte[] {1});
                            throw fault;
                        }))
                .isSameAs(fault);

        assertThat(rows.get(KEY)).isNull();
        assertThat(store.get(KEY)).isNull();
        rows.together(() -> "nothing");
        assertThat(store.get(KEY)).isNull();
    }

    @Test
    void aWalkDoesNotPassThemOver() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        rows.together(() -> {
                            rows.put(KEY, new byte[] {1});
                            return rows.range(KEY, GONE);
                        }));

        store.put(KEY, new byte[] {3});
        try (RowReader.Rows walk = rows.range(KEY, GONE)) {
            assertThat(walk.next()).isTrue();
            assertThat(walk.value()).containsExactly(3);
        }
    }
}
