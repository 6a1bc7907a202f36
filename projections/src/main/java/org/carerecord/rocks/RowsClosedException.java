package org.carerecord.rocks;

/** Rows were asked for that are no longer open here: their partition went elsewhere, or ends. */
public final class RowsClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RowsClosedException() {
        super("Expected rows that are open");
    }
}
