package org.carerecord.record;

/**
 * Whether the version of an entry that wins is contradicted by its own source. A higher version
 * under an event id of its own settles it.
 *
 * @param versionReused two contents came under the winner's version
 * @param eventIdReused two contents came under the winner's event id
 */
public record Conflict(boolean versionReused, boolean eventIdReused) {

    /** No contradiction. */
    public static final Conflict NONE = new Conflict(false, false);

    /** Whether there is a contradiction of either kind. */
    public boolean exists() {
        return versionReused || eventIdReused;
    }

    /**
     * The conflict after a version has come that does not win.
     *
     * @param sameVersionOtherContent whether it has the winner's version and says something else
     * @param eventIdReusedNow whether the winner's event id is now known to be used for two
     *     contents
     */
    public Conflict after(boolean sameVersionOtherContent, boolean eventIdReusedNow) {
        return new Conflict(
                versionReused || sameVersionOtherContent, eventIdReused || eventIdReusedNow);
    }

    /**
     * The conflict after a version has come that wins over the one this is about.
     *
     * @param sameVersion whether the two have the same version
     * @param otherContent whether the two say different things
     * @param eventIdReusedNow whether its event id is known to be used for two contents
     */
    public Conflict under(boolean sameVersion, boolean otherContent, boolean eventIdReusedNow) {
        return new Conflict(sameVersion && (versionReused || otherContent), eventIdReusedNow);
    }
}
