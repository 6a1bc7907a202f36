package org.carerecord.query.fhir.http;

/**
 * What a search may use up.
 *
 * @param defaultPage how many matches a page holds where the request does not say
 * @param maxPage how many matches a page may hold
 * @param maxLookedAt how many entries are looked at for one page: one that is not full then says
 *     where the next starts
 * @param maxLink how many bytes an address may have: links of pages have to lead on
 */
public record FhirLimits(int defaultPage, int maxPage, int maxLookedAt, int maxLink) {}
