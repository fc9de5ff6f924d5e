package budgetledger;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// A page of the docs whose commands are run. `<!-- setup -->` stands before a block that a reader types first,
/// `<!-- run -->` or `<!-- run: exit 4 -->` before a block of commands and what each of them prints. A command begins
/// with `$ `; it goes on behind a `\` at the end of a line, and up to the end of a here-document. Lines that begin with
/// `# ` explain. `…` stands for anything within a line.
///
/// @param setup what is typed first
record Page(String setup, List<Example> examples) {
    private static final Pattern BLOCK = Pattern.compile(
            "<!-- (setup|run(?:: exit (\\d))?) -->\n```(?:console)?\n((?:.*\n)*?)```\n");
    private static final Pattern HERE_DOCUMENT = Pattern.compile("<<(\\w+)$");

    /// One command, what it prints and how it ends.
    record Example(String command, String output, int exit) {
        Pattern shown() {
            return Pattern.compile(
                    Arrays.stream(output.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        }
    }

    /// Reads a page of the folder docs. A marker that no block follows is an error.
    static Page read(String name) throws IOException {
        String text = Files.readString(Shell.ROOT.resolve("docs").resolve(name));
        List<MatchResult> blocks = BLOCK.matcher(text).results().toList();
        if (blocks.size() != text.split("<!-- (setup|run)", -1).length - 1) {
            throw new IllegalStateException("not every marker of " + name + " has a block");
        }
        StringBuilder setup = new StringBuilder();
        List<Example> examples = new ArrayList<>();
        for (MatchResult block : blocks) {
            if ("setup".equals(block.group(1))) {
                setup.append(block.group(3));
            } else {
                examples.addAll(examples(block.group(3).lines().toList(), block.group(2)));
            }
        }
        return new Page(setup.toString(), examples);
    }

    private static List<Example> examples(List<String> lines, @Nullable String exit) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < lines.size();) {
            if (lines.get(i).startsWith("# ")) {
                i++;
                continue;
            }
            int end = endOfCommand(lines, i);
            int next = end;
            while (next < lines.size() && !lines.get(next).startsWith("$ ") && !lines.get(next).startsWith("# ")) {
                next++;
            }
            examples.add(new Example(String.join("\n", lines.subList(i, end)).substring(2),
                    String.join("\n", lines.subList(end, next)).strip(), exit == null ? 0 : Integer.parseInt(exit)));
            i = next;
        }
        return examples;
    }

    private static int endOfCommand(List<String> lines, int start) {
        if (!lines.get(start).startsWith("$ ")) {
            throw new IllegalStateException("not a command: " + lines.get(start));
        }
        int end = start;
        while (lines.get(end).endsWith("\\")) {
            end++;
        }
        MatchResult here = HERE_DOCUMENT.matcher(lines.get(end)).results().findFirst().orElse(null);
        while (here != null && !lines.get(end).equals(here.group(1))) {
            end++;
        }
        return end + 1;
    }
}
