package budgetledger.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import budgetledger.cli.Table.Align;
import budgetledger.money.DisplayUnit;
import org.jspecify.annotations.Nullable;

/// An approval policy as the service tells it.
///
/// @param department null for all
/// @param moves levels of virement moves that differ from the standard
record PolicyAnswer(String id, @Nullable String department, String effectiveFrom, String name, List<Rule> rules,
        @Nullable Map<String, String> moves, String status, String proposedBy) {
    public PolicyAnswer {
        Objects.requireNonNull(id);
        rules = List.copyOf(rules);
    }

    /// One row of a policy.
    ///
    /// @param kinds empty for all
    /// @param sources empty for all
    record Rule(String name, List<String> kinds, List<String> sources, String from, List<String> approvers,
            boolean resolution, boolean automatic) {
        private List<String> cells(DisplayUnit unit, Words words) {
            return List.of(name, list("act", kinds, words), list("source", sources, words),
                    Entitlement.amount(from, unit, words), who(words),
                    words.text(resolution ? "policy.needed" : "policy.not-needed"));
        }

        String who(Words words) {
            return automatic ? words.text("policy.automatic") : list("role", approvers, words);
        }

        private static String list(String group, List<String> codes, Words words) {
            return codes.isEmpty() ? words.text("policy.all") : codes.stream()
                    .map(code -> words.word(group, code)).collect(Collectors.joining(words.text("list")));
        }
    }

    /// What the service answers to `GET /api/v1/policies`.
    record Page(List<PolicyAnswer> policies, @Nullable Map<String, String> links) {
        public Page {
            policies = List.copyOf(policies);
        }

        void print(DisplayUnit unit, Terminal terminal, Words words) {
            if (policies.isEmpty()) {
                terminal.err().println(words.text("policy.none"));
                return;
            }
            for (int i = 0; i < policies.size(); i++) {
                if (i > 0) {
                    terminal.out().println();
                }
                policies.get(i).lines(unit, words).forEach(terminal.out()::println);
            }
            if (links != null && links.containsKey("next")) {
                terminal.err().println(words.text("list.more", policies.getLast().id()));
            }
        }
    }

    /// Prints it after a verb, and what comes next.
    void print(DisplayUnit unit, Terminal terminal, Words words) {
        lines(unit, words).forEach(terminal.out()::println);
        if (words.has("policy.next." + status)) {
            terminal.err().println(words.text("policy.next." + status, proposedBy, id));
        }
    }

    private List<String> lines(DisplayUnit unit, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("policy.headline", name, words.word("policy-status", status),
                department == null ? words.text("access.everything") : department, effectiveFrom, proposedBy));
        lines.add(words.text("adjustments.id") + id);
        if (!rules.isEmpty()) {
            Table table = new Table(Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.LEFT, Align.LEFT).row(
                    List.of("rule", "kinds", "sources", "amount", "approvers", "resolution").stream()
                            .map(column -> words.text("policy." + column)).toList());
            rules.forEach(rule -> table.row(rule.cells(unit, words)));
            lines.addAll(table.lines(""));
        }
        if (moves != null) {
            moves.forEach((move, level) -> lines.add(words.text("policy.move", words.word("move", move),
                    words.word("move-level", level))));
        }
        return lines;
    }
}
