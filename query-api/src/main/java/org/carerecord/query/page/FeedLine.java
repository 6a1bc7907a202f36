package org.carerecord.query.page;

/**
 * How fresh a provider's part of the record is.
 *
 * @param feed the feed by the name that people know it by
 * @param changed when it last changed this record, and under which number where it is another
 * @param silence that the feed has not been heard as expected; empty where nothing is amiss
 */
record FeedLine(String feed, String changed, String silence) {}
