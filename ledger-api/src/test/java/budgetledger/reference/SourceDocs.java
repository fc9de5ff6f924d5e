package budgetledger.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import budgetledger.Repository;

/// What the sources themselves say, in `///`, about a type or a constant.
///
/// @param text all of it before the first parameter, as Markdown in one line; empty where nothing is said
/// @param parameters by name
record SourceDocs(String text, Map<String, String> parameters) {
    private static final List<String> MODULES = List.of("ledger-core", "ledger-projections", "ledger-api");
    private static final Pattern LAW = Pattern.compile("(预算法(?:实施条例)?) arts?\\. (\\d+(?:(?:, | and )\\d+)*)");
    private static final Pattern LINK = Pattern.compile("\\[([#\\w.()]+)]");

    static SourceDocs of(Class<?> type) {
        return before(lines(type), Pattern.compile("\\b(record|interface|class|enum) " + type.getSimpleName() + "\\b"));
    }

    static SourceDocs of(Enum<?> constant) {
        return before(lines(constant.getDeclaringClass()), Pattern.compile("^\\s+" + constant.name() + "\\b[(,;]?"));
    }

    /// The articles named, such as `预算法 52`.
    Set<String> laws() {
        Set<String> laws = new LinkedHashSet<>();
        LAW.matcher(text + " " + parameters.values()).results()
                .forEach(law -> laws.add(law.group(1) + " " + law.group(2)));
        return laws;
    }

    /// Where the source of a type is, from the root of the project.
    static String path(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        for (String module : MODULES) {
            String path = module + "/src/main/java/" + outer.getName().replace('.', '/') + ".java";
            if (Files.exists(Repository.root().resolve(path))) {
                return path;
            }
        }
        throw new IllegalStateException("no module has the source of " + type);
    }

    static List<String> lines(Class<?> type) {
        try {
            return Files.readAllLines(Repository.root().resolve(path(type)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceDocs before(List<String> lines, Pattern declaration) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.strip().startsWith("//") && declaration.matcher(line).find()) {
                return read(lines.subList(0, i));
            }
        }
        throw new IllegalStateException("nothing is declared as " + declaration);
    }

    private static SourceDocs read(List<String> above) {
        List<String> said = new ArrayList<>();
        for (String line : above.reversed()) {
            String stripped = line.strip();
            if (stripped.startsWith("///")) {
                said.addFirst(stripped.substring(3).strip());
            } else if (!stripped.startsWith("@")) {
                break;
            }
        }
        StringBuilder text = new StringBuilder();
        Map<String, StringBuilder> parameters = new LinkedHashMap<>();
        StringBuilder part = text;
        for (String line : said) {
            Matcher parameter = Pattern.compile("@param (\\w+) (.*)").matcher(line);
            if (parameter.matches()) {
                part = parameters.computeIfAbsent(parameter.group(1), _ -> new StringBuilder());
                part.append(parameter.group(2));
            } else if (!line.isEmpty()) {
                part.append(part.isEmpty() ? "" : " ").append(line);
            }
        }
        Map<String, String> named = new LinkedHashMap<>();
        parameters.forEach((name, meaning) -> named.put(name, plain(meaning.toString())));
        return new SourceDocs(plain(text.toString()), named);
    }

    /// Links among sources lead nowhere here.
    private static String plain(String doc) {
        return LINK.matcher(doc).replaceAll("`$1`");
    }
}
