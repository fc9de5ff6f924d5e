package budgetledger.reference;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import budgetledger.Repository;

/// Turns `[[budget.Requirement]]` into a link to that class's source, which must be there.
final class SourceLinks {
    private static final Pattern LINK = Pattern.compile("\\[\\[([\\w.]+)\\.(\\w+)]]");
    private static final List<String> MODULES = List.of("ledger-core", "ledger-projections", "ledger-api");

    private SourceLinks() {}

    static String resolve(String text) {
        return LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(
                "[" + link.group(2) + "](../../" + path(link.group(1), link.group(2)) + ")"));
    }

    private static String path(String folder, String type) {
        for (String module : MODULES) {
            String path = module + "/src/main/java/budgetledger/" + folder.replace('.', '/') + "/" + type + ".java";
            if (Files.exists(Repository.root().resolve(path))) {
                return path;
            }
        }
        throw new IllegalStateException("no class " + folder + "." + type + " to link to");
    }
}
