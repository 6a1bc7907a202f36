package org.carerecord.rocks;

import org.rocksdb.RocksDBException;

/** RocksDB could not read or write: its disk is full or broken, or its files are. */
public final class RocksFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RocksFaultException(String what, RocksDBException fault) {
        super(what, fault);
    }
}
