package org.carerecord.benchmarks.files;

/**
 * What is to be loaded.
 *
 * @param file NDJSON, a Bundle a line
 * @param feed the feed it goes to
 */
public record Loading(String file, String feed) {}
