package budgetledger.auditor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Which approval policies were in force, as the events of access say.
final class Policies {
    /// What is asked for.
    ///
    /// @param rule name of the rule
    /// @param approvers one role per approval; none where handing over approves
    record Asked(String rule, List<String> approvers, boolean forbidden) {}

    private final Findings findings;
    private final Map<String, Line> proposed = new HashMap<>();
    private final List<Line> adopted = new ArrayList<>();

    Policies(Findings findings) {
        this.findings = findings;
    }

    void take(Line line) {
        switch (line.type()) {
            case "PolicyProposed" -> proposed.put(line.text("policy"), line);
            case "PolicyAdopted" -> {
                Line proposal = proposed.get(line.text("policy"));
                findings.check(Rule.RIGHTS_BY_TWO, line, line.persons().stream().noneMatch(proposal.persons()::contains),
                        "proposed by " + proposal.persons());
                adopted.add(proposal);
            }
            default -> { }
        }
    }

    /// What is asked for an adjustment of that amount on that day.
    Asked asked(String department, LocalDate day, Paper paper, long fen) {
        Line policy = inForce(department, day);
        JsonNode rule = policy == null ? null : rule(policy, paper, fen);
        List<String> approvers = new ArrayList<>();
        if (rule == null) {
            approvers.add("CHECKER");
        } else {
            rule.get("approvers").forEach(approver -> approvers.add(Line.text(approver, "role")));
        }
        List<String> levels = Moves.levels(paper, policy);
        boolean finance = paper.kind.equals("REASSIGNMENT") || levels.contains("FINANCE");
        if (finance && !approvers.contains("BUDGET_OFFICER")) {
            approvers.remove("CHECKER");
            approvers.add("BUDGET_OFFICER");
        }
        return new Asked(rule == null ? "一人复核" : Line.text(rule, "name"), approvers, levels.contains("FORBIDDEN"));
    }

    /// A department's own before the general one, then the latest day, then the one adopted last.
    private @Nullable Line inForce(String department, LocalDate day) {
        Line best = null;
        for (Line policy : adopted) {
            String own = policy.text("department");
            boolean fits = (own == null || own.equals(department))
                    && !LocalDate.parse(policy.text("effectiveFrom")).isAfter(day);
            if (fits && (best == null || !isBefore(policy, best))) {
                best = policy;
            }
        }
        return best;
    }

    private static boolean isBefore(Line one, Line other) {
        boolean general = one.text("department") == null;
        return general != (other.text("department") == null) ? general
                : one.text("effectiveFrom").compareTo(other.text("effectiveFrom")) < 0;
    }

    private static @Nullable JsonNode rule(Line policy, Paper paper, long fen) {
        JsonNode best = null;
        for (JsonNode rule : policy.payload().get("rules")) {
            boolean fits = (rule.get("kinds").isEmpty() || names(rule.get("kinds"), "kind", paper.kind))
                    && (rule.get("sources").isEmpty() || names(rule.get("sources"), "source", paper.source))
                    && Line.fen(rule, "from") <= fen;
            if (fits && (best == null || Line.fen(rule, "from") >= Line.fen(best, "from"))) {
                best = rule;
            }
        }
        return best;
    }

    private static boolean names(JsonNode list, String field, @Nullable String name) {
        for (JsonNode item : list) {
            if (Line.text(item, field).equals(name)) {
                return true;
            }
        }
        return false;
    }
}
