package org.carerecord.ingest.fhir;

import org.carerecord.identity.NhsNumber;

/**
 * That a patient has an NHS number.
 *
 * @param number the number
 * @param fingerprint tells patients apart without naming them; never 0
 */
public record NumberClaim(NhsNumber number, int fingerprint) {}
