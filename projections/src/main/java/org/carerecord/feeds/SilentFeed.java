package org.carerecord.feeds;

/**
 * A feed to be named to whoever reads a summary: it is silent, or it cannot be told whether it is.
 *
 * @param feed what the register says of it; it has a cadence
 * @param lastHeard when it was last heard
 * @param certain whether it is silent; false where the log has not told
 */
public record SilentFeed(RegisteredFeed feed, LastHeard lastHeard, boolean certain) {}
