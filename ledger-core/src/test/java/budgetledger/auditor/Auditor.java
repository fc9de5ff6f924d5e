package budgetledger.auditor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/// Reads a log from its first event to its last and holds every event against [Rule], on the stored bytes alone. It
/// knows nothing of the program that wrote them.
final class Auditor {
    private static final String PROGRAM = "system-ledger";

    /// What is known of one budget.
    private static final class Budget {
        final Map<String, Paper> papers = new LinkedHashMap<>();
        final Books books;

        Budget(Findings findings) {
            this.books = new Books(findings);
        }
    }

    private final Findings findings = new Findings();
    private final Rights rights = new Rights(findings);
    private final Policies policies = new Policies(findings);
    private final Map<String, Budget> budgets = new HashMap<>();

    static Findings audit(List<Line> log) {
        Auditor auditor = new Auditor();
        log.forEach(auditor::take);
        return auditor.findings;
    }

    private void take(Line line) {
        if (line.stream().equals("access")) {
            rights.take(line);
            policies.take(line);
            return;
        }
        Budget budget = budgets.computeIfAbsent(line.stream(), _ -> new Budget(findings));
        switch (line.type()) {
            case "BudgetEnacted" -> {
                officer(line);
                budget.books.post(line, "enactment/" + line.text("part"), "");
            }
            case "BudgetOpened", "YearOpened", "YearClosed", "BudgetFrozen", "BudgetUnfrozen", "MeasureProposed",
                    "MeasureAdopted", "MeasureDropped" -> officer(line);
            case "TransferReceived" -> budget.books.post(line, "transfer/" + line.text("adjustment"), line.text("kind"));
            case "TransferReturned" -> budget.books.move(line);
            case "TransferSettled" -> { }
            case "AdjustmentDrafted" -> draft(line, budget);
            default -> ofPaper(line, budget, Objects.requireNonNull(budget.papers.get(line.text("adjustment"))));
        }
    }

    private void ofPaper(Line line, Budget budget, Paper paper) {
        switch (line.type()) {
            case "AdjustmentRevised" -> revise(line, paper);
            case "AdjustmentSubmitted" -> submit(line, budget, paper);
            case "AdjustmentWithdrawn" -> {
                step(line, paper, "WITHDRAWN", "DRAFT", "SUBMITTED", "RETURNED");
                seen(line, paper, paper.hash);
                allowed(line, paper, Set.of("MAKER"), Set.of(), 0);
            }
            case "AdjustmentReturned", "AdjustmentRejected" -> decline(line, paper);
            case "AdjustmentEndorsed", "AdjustmentApproved" -> approve(line, budget, paper);
            case "NoteAdded" -> allowed(line, paper, Set.of("MAKER", "CHECKER", "BUDGET_OFFICER"), paper.units(), 0);
            default -> throw new IllegalArgumentException("unknown to the auditor: " + line.type());
        }
    }

    private void officer(Line line) {
        String[] budget = line.text("budget").split("/");
        rights.check(line, new Rights.Need(Set.of("BUDGET_OFFICER"), Integer.parseInt(budget[1]),
                List.of(new Rights.Place(budget[0], Set.of("-"))), 0));
    }

    private void draft(Line line, Budget budget) {
        Paper paper = new Paper(line);
        findings.check(Rule.IN_ORDER, line, budget.papers.put(line.text("adjustment"), paper) == null, "drafted twice");
        written(line, paper);
        allowed(line, paper, Set.of("MAKER"), paper.units(), 0);
    }

    private void revise(Line line, Paper paper) {
        step(line, paper, "DRAFT", "DRAFT", "SUBMITTED", "RETURNED");
        Set<String> units = new TreeSet<>(paper.units());
        paper.write(line);
        written(line, paper);
        units.addAll(paper.units());
        allowed(line, paper, Set.of("MAKER"), units, 0);
    }

    private void written(Line line, Paper paper) {
        paper.writtenHash = ContentHash.of(line, paper.kind, paper.requested, paper.breakdowns, paper.terms);
        seen(line, paper, paper.writtenHash);
    }

    private void submit(Line line, Budget budget, Paper paper) {
        step(line, paper, "SUBMITTED", "DRAFT", "RETURNED");
        seen(line, paper, paper.hash);
        paper.authors.addAll(line.persons());
        allowed(line, paper, Set.of("MAKER"), paper.units(), amount(budget, paper));
    }

    private void decline(Line line, Paper paper) {
        boolean returned = line.type().equals("AdjustmentReturned");
        fourEyes(line, paper);
        step(line, paper, returned ? "RETURNED" : "REJECTED", "SUBMITTED");
        seen(line, paper, returned ? paper.writtenHash : paper.hash);
        allowed(line, paper, Set.of("CHECKER", "BUDGET_OFFICER"), paper.units(), 0);
        if (returned) {
            paper.decided = paper.requested;
            paper.endorsements.clear();
        }
    }

    private void approve(Line line, Budget budget, Paper paper) {
        boolean last = line.type().equals("AdjustmentApproved");
        paper.decided = Paper.amounts(line.payload(), "decided");
        long fen = amount(budget, paper);
        String department = line.text("budget").split("/")[0];
        Policies.Asked asked = policies.asked(department, line.recordedOn(), paper, fen);
        step(line, paper, last ? "APPROVED" : "SUBMITTED", "SUBMITTED");
        seen(line, paper, ContentHash.of(line, paper.kind, paper.decided, paper.breakdowns,
                last ? line.payload() : paper.terms));
        findings.check(Rule.NOT_FORBIDDEN, line, !asked.forbidden(), paper.decided);
        if (!line.actor().equals(PROGRAM)) {
            fourEyes(line, paper);
            once(line, paper);
        }
        Set<String> roles = enough(line, paper, asked, last);
        if (!roles.isEmpty()) {
            allowed(line, paper, roles, paper.units(), fen);
        }
        if (last) {
            findings.check(Rule.RULE_IN_FORCE, line, asked.rule().equals(line.text("rule")),
                    line.text("rule") + " instead of " + asked.rule());
            findings.check(Rule.FOUR_EYES, line, paper.maker.equals(line.text("maker")), "its maker is " + paper.maker);
            budget.books.post(line, "adjustment/" + line.text("adjustment"), paper.kind);
        } else {
            paper.endorsements.add(line);
        }
    }

    /// Which roles the right that this approval is given by may have; none where the program approves by a rule.
    private Set<String> enough(Line line, Paper paper, Policies.Asked asked, boolean last) {
        List<String> open = new ArrayList<>(asked.approvers());
        paper.endorsements.forEach(before -> open.remove(before.text("role")));
        boolean program = line.actor().equals(PROGRAM);
        findings.check(Rule.ENOUGH_APPROVALS, line, (!program || asked.approvers().isEmpty())
                && (last ? open.size() <= 1 : open.size() > 1 && open.contains(line.text("role"))),
                "asked for " + asked + ", given " + paper.endorsements.size());
        if (last) {
            List<String> endorsers = new ArrayList<>();
            line.payload().get("endorsers").forEach(endorser -> endorsers.add(Line.text(endorser, "person")));
            findings.check(Rule.ENOUGH_APPROVALS, line,
                    endorsers.equals(paper.endorsements.stream().map(Line::actor).toList()), endorsers);
        }
        String role = last ? open.isEmpty() ? "CHECKER" : open.getFirst() : line.text("role");
        return program ? Set.of() : role.equals("CHECKER") ? Set.of("CHECKER", "BUDGET_OFFICER") : Set.of(role);
    }

    private void fourEyes(Line line, Paper paper) {
        Set<String> persons = behind(line);
        findings.check(Rule.FOUR_EYES, line, persons.stream().noneMatch(paper.authors::contains),
                persons + " decide what " + paper.authors + " wrote");
    }

    private void once(Line line, Paper paper) {
        Set<String> persons = behind(line);
        if (!paper.endorsements.isEmpty()) {
            findings.check(Rule.ONE_APPROVAL_EACH, line, paper.endorsements.stream()
                    .noneMatch(before -> before.persons().stream().anyMatch(persons::contains)), persons);
        }
    }

    /// Who decides, in whose name, and who else's decision he may give that day.
    private Set<String> behind(Line line) {
        Set<String> persons = new TreeSet<>(line.persons());
        persons.addAll(rights.represented(line.actor(), line.recordedOn()));
        return persons;
    }

    private void step(Line line, Paper paper, String next, String... from) {
        findings.check(Rule.IN_ORDER, line, List.of(from).contains(paper.status), "it was " + paper.status);
        paper.status = next;
    }

    private void seen(Line line, Paper paper, String hash) {
        paper.number++;
        findings.check(Rule.WHAT_WAS_SEEN, line, line.text("version").equals(paper.number + "-" + hash),
                line.text("version") + " instead of " + paper.number + "-" + hash);
        paper.hash = hash;
    }

    /// Where something leaves for another budget both sides must be in reach of who approves.
    private void allowed(Line line, Paper paper, Set<String> roles, Collection<String> units, long fen) {
        String[] budget = line.text("budget").split("/");
        List<Rights.Place> places = new ArrayList<>(List.of(new Rights.Place(budget[0], units)));
        @Nullable String counterpart = Line.text(paper.terms, "counterpart");
        if (fen > 0 && counterpart != null && !roles.contains("MAKER")) {
            Set<String> there = new TreeSet<>();
            paper.terms.get("arrivals").forEach(arrival -> there.add(Paper.unit(Line.text(arrival, "line"))));
            places.add(new Rights.Place(counterpart.split("/")[0], there));
        }
        rights.check(line, new Rights.Need(roles, Integer.parseInt(budget[1]), places, fen));
    }

    /// What limits are held against: its own size, or what its maker asked for on one unit in that month.
    private static long amount(Budget budget, Paper paper) {
        long most = paper.size(null);
        Set<String> units = new TreeSet<>();
        paper.decided.keySet().forEach(line -> units.add(Paper.unit(line)));
        for (String unit : units) {
            long sum = paper.size(unit);
            for (Paper other : budget.papers.values()) {
                if (other != paper && other.counts() && other.maker.equals(paper.maker)
                        && other.month().equals(paper.month())) {
                    sum += other.size(unit);
                }
            }
            most = Math.max(most, sum);
        }
        return most;
    }
}
