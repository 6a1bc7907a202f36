package org.carerecord.standalone.feeds;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerecord.feed.FeedName;
import org.carerecord.feeds.FeedRegister;
import org.carerecord.feeds.RegisteredFeed;

/**
 * Reads the register of feeds from a JSON file, whose form {@code docs/feeds.md} tells. A register
 * with any mistake is refused whole: half a register would call sections not shared that are.
 */
public final class FeedRegisterFile {

    /** The file that is read from the data directory where none is named. */
    public static final String NAME = "feeds.json";

    /** Thousands of feeds; a larger file is some other file. */
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private FeedRegisterFile() {}

    /**
     * The register of a file that is named, else that of the data directory, else an empty one.
     *
     * @throws FeedRegisterUnusableException where the file cannot be read or breaks a rule
     */
    public static FeedRegister choose(Optional<Path> named, Path directory) {
        Path usual = directory.resolve(NAME);
        return named.or(() -> Optional.of(usual).filter(Files::exists))
                .map(FeedRegisterFile::read)
                .orElse(FeedRegister.EMPTY);
    }

    /**
     * The register of a file.
     *
     * @throws FeedRegisterUnusableException where the file cannot be read or breaks a rule
     */
    public static FeedRegister read(Path file) {
        JsonNode register = tree(file);
        List<String> problems = new ArrayList<>();
        List<RegisteredFeed> feeds = new ArrayList<>();
        JsonNode list = register.path("feeds");
        if (list.isArray()) {
            FormMembers.unknown(register, List.of("feeds"))
                    .forEach(problem -> problems.add("the whole file" + problem));
            for (int index = 0; index < list.size(); index++) {
                new FeedForm(list.get(index), "feeds[" + index + "]", problems::add)
                        .read()
                        .ifPresent(feeds::add);
            }
            problems.addAll(repeated(list));
        } else {
            problems.add(
                    "the whole file: Expected an object with a list of feeds, but it is something"
                            + " else: write { \"feeds\": [ … ] }");
        }
        if (!problems.isEmpty()) {
            throw new FeedRegisterUnusableException(file, problems);
        }
        return new FeedRegister(feeds);
    }

    private static List<String> repeated(JsonNode list) {
        List<String> problems = new ArrayList<>();
        Set<FeedName> seen = new HashSet<>();
        for (int index = 0; index < list.size(); index++) {
            Optional<FeedName> feed = FeedName.parse(list.get(index).path("feed").asText());
            if (feed.isPresent() && !seen.add(feed.get())) {
                problems.add(
                        "feeds[%d] (%s), feed: Expected each feed once, but it is registered above: remove one"
                                .formatted(index, feed.get()));
            }
        }
        return problems;
    }

    private static JsonNode tree(Path file) {
        try {
            return MAPPER.readTree(bytes(file));
        } catch (JsonProcessingException notJson) {
            JsonLocation at = notJson.getLocation();
            // The parser's exception quotes what it stumbled on, so it is no cause to be logged.
            throw new FeedRegisterUnusableException(
                    file,
                    List.of(
                            "the whole file: Expected JSON with each member once, but line %d, column %d is not: correct it there"
                                    .formatted(
                                            at == null ? 1 : at.getLineNr(),
                                            at == null ? 1 : at.getColumnNr())));
        } catch (IOException unreadable) {
            throw new FeedRegisterUnusableException(
                    file,
                    "the whole file: Expected to read it, but the system says %s: make it readable, or name another with --feeds"
                            .formatted(unreadable.getClass().getSimpleName()),
                    unreadable);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new FeedRegisterUnusableException(
                        file,
                        List.of(
                                "the whole file: Expected at most %d bytes, but it is larger: name the right file"
                                        .formatted(MAX_BYTES)));
            }
            return bytes;
        }
    }
}
