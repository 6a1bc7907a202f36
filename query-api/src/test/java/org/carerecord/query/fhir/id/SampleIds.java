package org.carerecord.query.fhir.id;

/** The ids of tests, under a key that everybody knows. */
public final class SampleIds {

    /** Those of all tests here. */
    public static final ResourceIds IDS = new ResourceIds(new byte[ResourceIds.KEY_BYTES]);

    private SampleIds() {}
}
