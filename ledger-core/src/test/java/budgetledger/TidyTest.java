package budgetledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The habits of this code that a machine can check, in all modules.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TidyTest {
    private static final int FILE_LINES_MAX = 200;
    private static final int METHOD_LINES_MAX = 40;
    private static final int LINE_CHARACTERS_MAX = 120;
    private static final Pattern MARKER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern TYPE = Pattern.compile("\\b(class|record|interface|enum)\\s+\\w");
    private static final Pattern SENTENCE = Pattern.compile("^/// \\p{Lu}[^.]*\\.", Pattern.MULTILINE);

    /// A source file, its path from the root of the project and its lines.
    record Source(Path path, List<String> lines) {
        String at(int line) {
            return path + ":" + (line + 1);
        }
    }

    private static List<Source> sources() {
        try (Stream<Path> files = Files.walk(Repository.root(), 20)) {
            List<Source> sources = new ArrayList<>();
            for (Path file : files.filter(TidyTest::isMainSource).sorted().toList()) {
                sources.add(new Source(Repository.root().relativize(file), Files.readAllLines(file)));
            }
            assertThat(sources).hasSizeGreaterThan(50);
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMainSource(Path file) {
        String path = Repository.root().relativize(file).toString().replace('\\', '/');
        return path.matches("[a-z-]+/src/main/java/.*\\.java");
    }

    @Test
    void files_are_short() {
        assertThat(sources()).allSatisfy(source -> assertThat(source.lines()).as("%s", source.path())
                .hasSizeLessThanOrEqualTo(FILE_LINES_MAX));
    }

    @Test
    void lines_are_short_and_hold_no_tab_and_no_marker_of_unfinished_work() {
        List<String> faults = new ArrayList<>();
        for (Source source : sources()) {
            for (int i = 0; i < source.lines().size(); i++) {
                String line = source.lines().get(i);
                if (line.length() > LINE_CHARACTERS_MAX || line.contains("\t") || MARKER.matcher(line).find()) {
                    faults.add(source.at(i) + ": " + line);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void methods_are_short() {
        List<String> faults = new ArrayList<>();
        for (Source source : sources()) {
            for (String indent : List.of("    ", "        ")) {
                faults.addAll(longMembers(source, indent));
            }
        }
        assertThat(faults).isEmpty();
    }

    /// Members of that indent which end with a brace of their own and are no types. Relies on the layout: a member
    /// begins at its indent, everything in it stands further right.
    private static List<String> longMembers(Source source, String indent) {
        List<String> faults = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < source.lines().size(); i++) {
            String line = source.lines().get(i);
            boolean atIndent = line.startsWith(indent) && line.length() > indent.length()
                    && line.charAt(indent.length()) != ' ';
            if (atIndent && !line.equals(indent + "}")) {
                start = i;
            } else if (atIndent && i - start + 1 > METHOD_LINES_MAX
                    && !TYPE.matcher(source.lines().get(start)).find()) {
                faults.add(source.at(start) + " has " + (i - start + 1) + " lines");
            }
        }
        return faults;
    }

    @Test
    void every_package_says_in_a_sentence_what_it_is_for_and_is_null_marked() {
        Set<Path> missing = new TreeSet<>();
        List<Source> sources = sources();
        sources.forEach(source -> missing.add(source.path().resolveSibling("package-info.java")));
        for (Source source : sources) {
            String text = String.join("\n", source.lines());
            if (source.path().endsWith("package-info.java") && text.contains("\n@NullMarked\n")
                    && SENTENCE.matcher(text).find()) {
                missing.remove(source.path());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void package_names_say_what_is_in_them() {
        assertThat(sources()).noneMatch(source ->
                source.path().toString().matches(".*[/\\\\](util|utils|common|impl|manager|dto|helper|misc)[/\\\\].*"));
    }

    @Test
    void the_check_on_methods_sees_a_long_one() {
        List<String> lines = new ArrayList<>(List.of("class A {", "    void b() {"));
        for (int i = 0; i < METHOD_LINES_MAX - 1; i++) {
            lines.add("        c();");
        }
        lines.add("    }");
        lines.add("}");

        assertThat(longMembers(new Source(Path.of("A.java"), lines), "    ")).containsExactly("A.java:2 has 41 lines");
    }
}
