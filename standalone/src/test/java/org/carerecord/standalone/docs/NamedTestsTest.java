package org.carerecord.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerecord.record.Absence;
import org.junit.jupiter.api.Test;

/** What docs/semantics.md says of tests and of kinds of absence is so. */
final class NamedTestsTest {

    private static final Path ROOT = Path.of(System.getProperty("care-record.root", ".."));
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern KIND = Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE);

    @Test
    void everyTestThatHoldsARuleIsThere() throws IOException {
        Set<String> named = named(NAMED);

        assertThat(named).hasSizeGreaterThan(10);
        assertThat(tests()).containsAll(named);
    }

    @Test
    void everyKindOfAbsenceIsExplained() throws IOException {
        assertThat(named(KIND))
                .isEqualTo(
                        Stream.of(Absence.values()).map(Absence::code).collect(Collectors.toSet()));
    }

    private static Set<String> named(Pattern pattern) throws IOException {
        String page = Files.readString(ROOT.resolve("docs/semantics.md"));
        return pattern.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tests() throws IOException {
        Set<String> tests = new TreeSet<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.toList()) {
                tests.addAll(testsOf(module.resolve("src/test/java")));
            }
        }
        return tests;
    }

    private static Set<String> testsOf(Path sources) throws IOException {
        if (!Files.isDirectory(sources)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
