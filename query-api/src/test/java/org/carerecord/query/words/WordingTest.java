package org.carerecord.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.carerecord.feed.FeedName;
import org.carerecord.feeds.FeedKind;
import org.carerecord.feeds.FeedRegister;
import org.carerecord.feeds.RegisteredFeed;
import org.carerecord.identity.OdsCode;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final FeedName GP = new FeedName("gp-north");
    private static final FeedName PATHOLOGY = new FeedName("pathology");
    private static final OdsCode PRACTICE = new OdsCode("Y06601");
    private static final OdsCode TRUST = new OdsCode("RJ1");

    @Test
    void namesAProviderAndItsFeedByTheRegister() {
        Wording pages = pages(feed(GP, PRACTICE, "North Road Surgery"));

        assertThat(pages.source(PRACTICE, GP))
                .isEqualTo("North Road Surgery (Y06601), feed gp-north");
        assertThat(pages.feed(GP)).isEqualTo("North Road Surgery (gp-north)");
    }

    @Test
    void keepsCodesThatTheRegisterDoesNotKnow() {
        Wording pages = pages(feed(GP, PRACTICE, "North Road Surgery"));

        assertThat(pages.source(TRUST, PATHOLOGY)).isEqualTo("RJ1, feed pathology");
        assertThat(pages.source(TRUST, GP)).isEqualTo("RJ1, feed gp-north");
        assertThat(pages.feed(PATHOLOGY)).isEqualTo("pathology");
    }

    @Test
    void namesWhoSpeaksThroughTheFeedOfAnother() {
        Wording pages =
                pages(
                        feed(GP, PRACTICE, "North Road Surgery"),
                        feed(PATHOLOGY, TRUST, "West Hospital"));

        assertThat(pages.source(PRACTICE, PATHOLOGY))
                .isEqualTo("North Road Surgery (Y06601), feed pathology");
    }

    @Test
    void doesNotGuessBetweenNames() {
        Wording pages =
                pages(
                        feed(GP, TRUST, "West Hospital"),
                        feed(PATHOLOGY, TRUST, "West Laboratories"));

        assertThat(pages.source(TRUST, PATHOLOGY))
                .isEqualTo("West Laboratories (RJ1), feed pathology");
        assertThat(pages.source(TRUST, new FeedName("other"))).isEqualTo("RJ1, feed other");
    }

    @Test
    void makesNamesHarmless() {
        assertThat(pages(feed(GP, PRACTICE, "North\u202e Road")).feed(GP))
                .isEqualTo("North<U+202E> Road (gp-north)");
    }

    @Test
    void tellsMomentsOfDocumentsInUtcAndOfPagesOnTheClockOfTheUnitedKingdom() {
        Instant moment = Instant.parse("2026-07-14T23:30:00Z");

        assertThat(Wording.OF_DOCUMENTS.moment(moment)).isEqualTo("14-Jul-2026 23:30 UTC");
        assertThat(pages().moment(moment)).isEqualTo("15-Jul-2026 00:30");
        assertThat(Wording.OF_DOCUMENTS.source(PRACTICE, GP)).isEqualTo("Y06601, feed gp-north");
    }

    private static Wording pages(RegisteredFeed... feeds) {
        return Wording.ofPages(new FeedRegister(Arrays.asList(feeds)));
    }

    private static RegisteredFeed feed(FeedName feed, OdsCode organisation, String name) {
        return new RegisteredFeed(
                feed, organisation, name, FeedKind.OTHER, Optional.empty(), Optional.empty());
    }
}
