package org.carerecord.benchmarks.files;

/**
 * What is to be loaded.
 *
 * @param file NDJSON, a Bundle a line
 * @param feed the feed it goes to
 * @param parseMillis for how long at least it is parsed, again and again, where it is parsed only
 */
public record Loading(String file, String feed, long parseMillis) {}
