package org.carerecord.ingest.load;

/**
 * One Bundle cut out of a source.
 *
 * @param place where in the source it lies, for example {@code line 3}; empty where it is all there
 *     is
 * @param json its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as bytes, never compared
record BundleBytes(String place, byte[] json) {}
