package org.carerecord.query;

import org.carerecord.identity.NhsNumber;

/** Addresses of reads, as answers give them: relative to this service, everything encoded. */
final class PatientPath {

    private static final String START = "/patients/";

    private PatientPath() {}

    /**
     * The address of a read.
     *
     * @param patient whose
     * @param tail the path after the number, of characters that need no encoding
     * @param parameters the parameters, of which only known ones exist
     */
    static String of(NhsNumber patient, String tail, Parameters parameters) {
        return START + patient.digits() + tail + parameters.query();
    }
}
