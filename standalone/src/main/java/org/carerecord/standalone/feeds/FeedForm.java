package org.carerecord.standalone.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.carerecord.event.Section;
import org.carerecord.feed.FeedName;
import org.carerecord.feeds.FeedKind;
import org.carerecord.feeds.RegisteredFeed;
import org.carerecord.identity.OdsCode;

/** One feed as the register's file writes it: every member is checked, and every problem told. */
final class FeedForm {

    private static final List<String> MEMBERS =
            List.of("feed", "organisation", "name", "kind", "shares", "cadence");
    private static final List<String> KINDS =
            Arrays.stream(FeedKind.values()).map(FeedKind::code).toList();
    private static final List<String> SECTIONS =
            Arrays.stream(Section.values()).map(Section::code).toList();

    private static final int LONGEST_NAME = 200;

    private final JsonNode json;
    private final Consumer<String> problems;
    private boolean sound = true;

    /**
     * Reads one.
     *
     * @param json the object
     * @param place where it stands in the file, for messages
     * @param problems takes every problem, a sentence each
     */
    FeedForm(JsonNode json, String place, Consumer<String> problems) {
        this.json = json;
        this.problems = problem -> problems.accept(place + name(json) + problem);
    }

    /** The feed; empty where it has a problem. */
    Optional<RegisteredFeed> read() {
        if (!json.isObject()) {
            problem(": Expected an object, but it is something else: write { \"feed\": … }");
            return Optional.empty();
        }
        FormMembers.unknown(json, MEMBERS).forEach(this::problem);
        Optional<FeedName> feed = text("feed", FeedName::parse, FeedName.RULE);
        Optional<OdsCode> organisation = text("organisation", OdsCode::parse, OdsCode.RULE);
        Optional<String> name = text("name", FeedForm::displayed, nameRule());
        Optional<FeedKind> kind = word("kind", json.path("kind"), FeedKind::ofCode, KINDS);
        Optional<Set<Section>> shares = shares();
        Optional<Duration> cadence = cadence();
        return sound
                ? Optional.of(
                        new RegisteredFeed(
                                feed.orElseThrow(),
                                organisation.orElseThrow(),
                                name.orElseThrow(),
                                kind.orElseThrow(),
                                shares,
                                cadence))
                : Optional.empty();
    }

    /** The feed's name for messages, where it is one. */
    private static String name(JsonNode json) {
        return FeedName.parse(json.path("feed").asText()).map(feed -> " (" + feed + ")").orElse("");
    }

    private static Optional<String> displayed(String name) {
        return Optional.of(name.strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_NAME);
    }

    private static String nameRule() {
        return "Expected the organisation's name, of 1 to " + LONGEST_NAME + " characters";
    }

    private Optional<Set<Section>> shares() {
        JsonNode list = json.path("shares");
        if (list.isMissingNode()) {
            return Optional.empty();
        }
        if (!list.isArray() || list.isEmpty()) {
            problem(
                    ", shares: Expected a list of at least one section, but it is not: list the"
                            + " sections, or leave it out for a feed that may share anything");
            return Optional.empty();
        }
        Set<Section> sections = EnumSet.noneOf(Section.class);
        for (int index = 0; index < list.size(); index++) {
            String member = "shares[" + index + "]";
            word(member, list.get(index), Section::ofCode, SECTIONS)
                    .filter(section -> !sections.add(section))
                    .ifPresent(twice ->
                            problem(
                                    ", %s: Expected each section once, but %s is listed again: remove it"
                                            .formatted(member, twice.code())));
        }
        return sections.isEmpty() ? Optional.empty() : Optional.of(sections);
    }

    private Optional<Duration> cadence() {
        return json.has("cadence")
                ? text(
                        "cadence",
                        FeedForm::duration,
                        "Expected an ISO 8601 duration from %s to %s, for example PT24H or P7D"
                                .formatted(
                                        RegisteredFeed.SHORTEST_CADENCE,
                                        RegisteredFeed.LONGEST_CADENCE))
                : Optional.empty();
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(RegisteredFeed::isCadence);
        } catch (DateTimeParseException notADuration) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> text(String member, Function<String, Optional<T>> parse, String rule) {
        JsonNode node = json.path(member);
        Optional<T> value = node.isTextual() ? parse.apply(node.textValue()) : Optional.empty();
        if (value.isEmpty()) {
            problem(", " + member + ": " + rule + ", but " + what(node) + ": correct it");
        }
        return value;
    }

    private <T> Optional<T> word(
            String member, JsonNode node, Function<String, Optional<T>> parse, List<String> known) {
        Optional<T> value = node.isTextual() ? parse.apply(node.textValue()) : Optional.empty();
        if (value.isEmpty()) {
            problem(
                    ", %s: Expected one of %s, but %s: %s"
                            .formatted(
                                    member,
                                    String.join(", ", known),
                                    what(node),
                                    FormMembers.fix(node.asText(), known)));
        }
        return value;
    }

    /** What stands there instead, without the value: the file may be any other by mistake. */
    private static String what(JsonNode node) {
        if (node.isMissingNode()) {
            return "it is missing";
        }
        return node.isTextual() ? "it is not" : "it is no text";
    }

    private void problem(String sentence) {
        sound = false;
        problems.accept(sentence);
    }
}
