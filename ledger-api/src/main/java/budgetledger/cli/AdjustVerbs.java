package budgetledger.cli;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/// What the verbs about adjustments share.
final class AdjustVerbs {
    static final String PATH = "/api/v1/adjustments";

    private static final String ENTRY = "adjustment/";

    private AdjustVerbs() {}

    /// The path of an adjustment, which may also be named as the entry that it has become.
    static String path(String id) {
        return PATH + "/" + LedgerService.segment(id.startsWith(ENTRY) ? id.substring(ENTRY.length()) : id);
    }

    static AdjustmentAnswer fetch(LedgerService service, String id) throws ServiceProblem {
        return service.read(service.get(path(id), Map.of()), AdjustmentAnswer.class);
    }

    /// The version as `If-Match` names it, from how it was typed: the quotes may be left out.
    static @Nullable String tag(@Nullable String version) {
        return version == null || version.startsWith("\"") ? version : '"' + version + '"';
    }

    /// Prints an adjustment after a verb, and what happens next.
    static Writing.Printer<AdjustmentAnswer> printer(WriteOptions options, Terminal terminal, Words words) {
        return answer -> {
            AdjustmentReport report = new AdjustmentReport(answer, options.unit, words);
            report.lines().forEach(terminal.out()::println);
            report.next().forEach(terminal.err()::println);
        };
    }
}
