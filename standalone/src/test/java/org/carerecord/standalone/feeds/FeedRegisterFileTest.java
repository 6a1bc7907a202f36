package org.carerecord.standalone.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.carerecord.event.Section;
import org.carerecord.feed.FeedName;
import org.carerecord.feeds.FeedKind;
import org.carerecord.feeds.FeedRegister;
import org.carerecord.feeds.RegisteredFeed;
import org.carerecord.identity.OdsCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedRegisterFileTest {

    private static final String SOUND =
            """
            "feed": "gp-north", "organisation": "Y06601", "name": "North Road Surgery", "kind": "gp"
            """;

    @TempDir Path directory;

    @Test
    void readsTheRegisterThatTheDocumentPrints() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "feeds.md"));
        int start = document.indexOf("```json") + "```json".length();

        FeedRegister register = read(document.substring(start, document.indexOf("```", start)));

        assertThat(register.feeds()).hasSize(2);
        assertThat(register.find(new FeedName("gp-north")))
                .hasValue(
                        new RegisteredFeed(
                                new FeedName("gp-north"),
                                new OdsCode("Y06601"),
                                "North Road Surgery",
                                FeedKind.GP,
                                Optional.of(
                                        Set.of(
                                                Section.PROBLEMS,
                                                Section.ALLERGIES,
                                                Section.MEDICATIONS)),
                                Optional.of(Duration.ofHours(24))));
    }

    @Test
    void readsAFeedThatMayShareAnythingAndOfWhichNothingIsExpected() {
        RegisteredFeed feed = read(oneFeed(SOUND)).feeds().getFirst();

        assertThat(feed.shares()).isEmpty();
        assertThat(feed.cadence()).isEmpty();
    }

    @Test
    void takesTheFileNamedElseThatOfTheDataDirectoryElseNone() throws IOException {
        Path named = Files.writeString(directory.resolve("named.json"), oneFeed(SOUND));
        assertThat(FeedRegisterFile.choose(Optional.empty(), directory).feeds()).isEmpty();

        Files.writeString(directory.resolve("feeds.json"), "{\"feeds\":[]}");
        assertThat(FeedRegisterFile.choose(Optional.of(named), directory).feeds()).hasSize(1);
        assertThat(FeedRegisterFile.choose(Optional.empty(), directory).feeds()).isEmpty();

        Files.writeString(directory.resolve("feeds.json"), oneFeed(SOUND));
        assertThat(FeedRegisterFile.choose(Optional.empty(), directory).feeds()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "'cadense': 'PT24H'|, cadense: Expected no members but feed,|did you mean cadence?",
                "'purpose': 'x'|, purpose: Expected no members but feed,|use one of those",
                "'shares': []|, shares: Expected a list of at least one section|leave it out",
                "'shares': 'problems'|, shares: Expected a list|list the sections",
                "'shares': null|, shares: Expected a list|leave it out",
                "'shares': ['problem']|, shares[0]: Expected one of|did you mean problems?",
                "'shares': ['alerts', 7]|, shares[1]: Expected one of|it is no text",
                "'shares': ['alerts', 'alerts']|, shares[1]: Expected each section once|remove it",
                "'cadence': '24 h'|, cadence: Expected an ISO 8601 duration|for example PT24H",
                "'cadence': 'PT59S'|, cadence: Expected|from PT1M to PT8784H",
                "'cadence': 'P367D'|, cadence: Expected|from PT1M to PT8784H",
                "'cadence': '-PT24H'|, cadence: Expected|from PT1M",
                "'cadence': 24|, cadence: Expected|it is no text",
                "'cadence': null|, cadence: Expected|it is no text"
            })
    void refusesAMemberThatBreaksARule(String member, String problem, String fix) {
        assertThat(refusal(oneFeed(SOUND + "," + member.replace('\'', '"'))))
                .contains(directory.resolve("feeds.json").toString())
                .contains("feeds[0] (gp-north)" + problem)
                .contains(fix);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"feed\": \"gp-north\"|\"feed\": \"GP North\"|feeds[0], feed: Expected a feed name",
                "\"Y06601\"|\"Y-06601\"|organisation: Expected an ODS code",
                "\"Y06601\"|6601|organisation: Expected an ODS code",
                "\"North Road Surgery\"|\"  \"|name: Expected the organisation's name, of 1 to 200",
                "\"kind\": \"gp\"|\"kind\": \"hospitl\"|did you mean hospital?",
                "\"kind\": \"gp\"|\"kind\": \"practice\"|kind: Expected one of gp, hospital, ambul",
                ", \"kind\": \"gp\"||kind: Expected one of gp, hospital, ambulance, community,"
            })
    void refusesAMissingOrWrongMemberThatMustBeThere(String right, String wrong, String problem) {
        String changed = SOUND.replace(right, wrong == null ? "" : wrong);
        assertThat(changed).isNotEqualTo(SOUND);

        assertThat(refusal(oneFeed(changed))).contains(problem);
    }

    @Test
    void refusesAFeedThatIsThereTwice() {
        assertThat(refusal("{\"feeds\":[{" + SOUND + "},{" + SOUND + "}]}"))
                .contains("feeds[1] (gp-north), feed: Expected each feed once")
                .contains("remove one");
    }

    @Test
    void tellsEveryProblemAtOnceUpToALimit() {
        assertThat(refusal("{\"feeds\":[{},{\"feed\":\"a\"}],\"feed\":1}").lines())
                .hasSize(1 + 1 + 4 + 3)
                .anyMatch(line ->
                        line.contains("the whole file, feed: Expected no members but feeds"));
        assertThat(refusal("{\"feeds\":[" + "{},".repeat(9) + "{}]}")).endsWith("and 20 more");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"feeds\":[|but line 1, column 11 is not",
                "{\"feeds\":[],\"feeds\":[]}|Expected JSON with each member once",
                "{\"feeds\":[]} {}|Expected JSON",
                "[]|Expected an object with a list of feeds",
                "{}|Expected an object with a list of feeds",
                "{\"feeds\":{}}|Expected an object with a list of feeds",
                "{\"feeds\":[7]}|feeds[0]: Expected an object",
                "{\"feeds\":[],\"feed\":[]}|the whole file, feed: Expected no members but feeds"
            })
    void refusesAFileOfAnotherForm(String text, String problem) {
        assertThat(refusal(text)).contains(problem);
    }

    @Test
    void refusesAnEmptyFileAndOneThatIsNotThere() throws IOException {
        assertThat(refusal("")).contains("Expected an object with a list of feeds");
        Files.delete(directory.resolve("feeds.json"));

        assertThatExceptionOfType(FeedRegisterUnusableException.class)
                .isThrownBy(() -> FeedRegisterFile.read(directory.resolve("feeds.json")))
                .withMessageContaining("NoSuchFileException")
                .withMessageContaining("--feeds");
    }

    @Test
    void refusesAFileTooLargeForARegister() {
        assertThat(refusal(" ".repeat(4 * 1024 * 1024) + "{}"))
                .contains("Expected at most 4194304 bytes");
    }

    @Test
    void repeatsNothingOfAFileThatIsSomethingElse() {
        assertThat(refusal("{\"feeds\":[{\"feed\":\"Okafor Grace\",\"kind\":\"9990001057\"}]}"))
                .doesNotContain("Okafor", "9990001057");
        assertThat(refusal("{\"feeds\":[Okafor]}")).doesNotContain("Okafor");
    }

    private static String oneFeed(String members) {
        return "{\"feeds\":[{" + members + "}]}";
    }

    private FeedRegister read(String text) {
        try {
            return FeedRegisterFile.read(Files.writeString(directory.resolve("feeds.json"), text));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String refusal(String text) {
        try {
            read(text);
        } catch (FeedRegisterUnusableException refused) {
            return String.valueOf(refused.getMessage());
        }
        throw new AssertionError("Expected the register to be refused");
    }
}
