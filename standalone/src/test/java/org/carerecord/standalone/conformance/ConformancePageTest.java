package org.carerecord.standalone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/conformance.md: no rule is without a test, and every test it names is there. */
final class ConformancePageTest {

    private static final Path ROOT = Path.of(System.getProperty("care-record.root", ".."));
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST =
            Pattern.compile("(?m)^    @(Test|ParameterizedTest|RepeatedTest)\\b");
    private static final Pattern METHOD = Pattern.compile("(?m)^    void (\\w+)\\(");
    private static final Pattern STATUS =
            Pattern.compile(
                    "met(: .+|; .+|, .+| in shape; .+)?|met differently because .+"
                            + "|not applicable because .+|not met because .+");

    /** A rule of the page. */
    private record Rule(String id, List<String> heldBy, String status) {}

    @Test
    void everyRuleHasATestThatIsThere() throws IOException {
        Map<String, Set<String>> tests = tests();
        Set<String> assertions = assertions();

        assertThat(rules()).hasSizeGreaterThan(100);
        assertThat(rules()).filteredOn(rule -> rule.heldBy().isEmpty()).isEmpty();
        assertThat(rules().stream().flatMap(rule -> rule.heldBy().stream()))
                .filteredOn(name -> !name.contains("#") && !assertions.contains(name))
                .isEmpty();
        assertThat(rules().stream().flatMap(rule -> rule.heldBy().stream()))
                .filteredOn(name -> name.contains("#") && !isThere(name, tests))
                .isEmpty();
    }

    @Test
    void everyRuleHasAnIdOfItsOwnAndAStatus() throws IOException {
        assertThat(rules()).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(rules()).extracting(Rule::status).allMatch(STATUS.asMatchPredicate());
    }

    @Test
    void everyAssertionOfOursHoldsARule() throws IOException {
        Set<String> named =
                rules().stream()
                        .flatMap(rule -> rule.heldBy().stream())
                        .collect(Collectors.toSet());

        assertThat(named).containsAll(assertions());
    }

    @Test
    void aTestThatIsNotThereIsNoticed() throws IOException {
        Map<String, Set<String>> tests = tests();

        assertThat(isThere("ConformancePageTest#aTestThatIsNotThereIsNoticed", tests)).isTrue();
        assertThat(isThere("ConformancePageTest#nothing", tests)).isFalse();
        assertThat(isThere("NothingTest#nothing", tests)).isFalse();
        assertThat(isThere("PublishToSummaryIT#start", tests)).as("what is no test").isFalse();
    }

    private static boolean isThere(String name, Map<String, Set<String>> tests) {
        String[] parts = name.split("#", 2);
        return tests.getOrDefault(parts[0], Set.of()).contains(parts[1]);
    }

    private static Set<String> assertions() {
        return DocumentRule.ALL.stream().map(DocumentRule::id).collect(Collectors.toSet());
    }

    private static List<Rule> rules() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/conformance.md"));
        List<Rule> rules = new ArrayList<>();
        Matcher rows = ROW.matcher(page);
        while (rows.find()) {
            if (!rows.group(1).equals("id") && !rows.group(1).startsWith("-")) {
                List<String> heldBy =
                        NAMED.matcher(rows.group(3)).results().map(name -> name.group(1)).toList();
                rules.add(new Rule(rows.group(1), heldBy, rows.group(4)));
            }
        }
        return rules;
    }

    /** The methods of the tests of all modules, by class. */
    private static Map<String, Set<String>> tests() throws IOException {
        Map<String, Set<String>> tests = new HashMap<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.map(each -> each.resolve("src/test/java")).toList()) {
                if (Files.isDirectory(module)) {
                    addTestsOf(module, tests);
                }
            }
        }
        return tests;
    }

    private static void addTestsOf(Path sources, Map<String, Set<String>> tests)
            throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                tests.computeIfAbsent(name, none -> new TreeSet<>())
                        .addAll(methods(Files.readString(file)));
            }
        }
    }

    /** The methods that are run as tests: an empty line stands before each, and none within. */
    private static Set<String> methods(String source) {
        return Arrays.stream(source.split("\n\n"))
                .filter(part -> TEST.matcher(part).find() && !part.contains("@Disabled"))
                .flatMap(part -> METHOD.matcher(part).results().limit(1))
                .map(method -> method.group(1))
                .collect(Collectors.toSet());
    }
}
