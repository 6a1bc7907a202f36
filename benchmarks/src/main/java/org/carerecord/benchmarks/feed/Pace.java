package org.carerecord.benchmarks.feed;

/**
 * How fast events are sent, and how their arrival is looked for.
 *
 * @param perSecond how many events are sent a second, whatever becomes of them
 * @param probeEvery of how many events one is looked for
 * @param port of the service that is asked for them; 0 to read them back from the broker instead
 */
public record Pace(int perSecond, int probeEvery, int port) {}
