package org.carerecord.store;

final class InMemoryRowStoreTest extends RowStoreContract {

    @Override
    protected RowStore store() {
        return new InMemoryRowStore();
    }
}
