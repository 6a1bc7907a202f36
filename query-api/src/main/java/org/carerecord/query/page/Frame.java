package org.carerecord.query.page;

import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of every page.
 *
 * @param title what the page is, as the browser's tab says it, without anything of the person
 * @param assets what the page asks for
 * @param patient whose page it is; null where it is nobody's
 */
record Frame(String title, PageAssets assets, @Nullable PatientFrame patient) {

    private static final String SERVICE = "Care Record";

    /** The title in full. */
    String fullTitle() {
        return title + " - " + SERVICE;
    }

    String service() {
        return SERVICE;
    }

    /** Whether the page is of a past moment. */
    boolean past() {
        return patient != null && patient.moment().past();
    }
}
