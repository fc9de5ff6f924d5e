package budgetledger.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.EntryRef;
import budgetledger.budget.LineChange;
import budgetledger.budget.Terms;
import budgetledger.journal.Account;
import budgetledger.journal.Entry;
import budgetledger.journal.Journal;
import budgetledger.journal.Posting;

/// Which accounts an event posts to: what the journal makes of the golden event, for each kind of adjustment in turn.
final class PostedAccounts {
    private static final EntryRef ENACTMENT = new EntryRef.OfEnactment(1);
    private static final EntryRef ADJUSTMENT =
            new EntryRef.OfAdjustment(AdjustmentId.parse("0b7a5c1e-2222-4333-8444-555566667777"));

    private PostedAccounts() {}

    static String of(BudgetEvent event) {
        if (Journal.entry(event).isEmpty()) {
            return "";
        }
        Map<String, Set<Account>> byWhat = new LinkedHashMap<>();
        variants(event).forEach((what, variant) -> byWhat.put(what, accounts(variant)));
        Map<Set<Account>, List<String>> grouped = new LinkedHashMap<>();
        byWhat.forEach((what, accounts) -> grouped.computeIfAbsent(accounts, _ -> new ArrayList<>()).add(what));
        return grouped.entrySet().stream()
                .map(group -> (grouped.size() == 1 ? "" : String.join("、", group.getValue()) + ": ")
                        + Markdown.codes(group.getKey().stream().map(Enum::name).toList()))
                .collect(Collectors.joining("; "));
    }

    private static Set<Account> accounts(BudgetEvent event) {
        Set<Account> accounts = EnumSet.noneOf(Account.class);
        accounts.addAll(Journal.entry(event).map(Entry::postings).orElse(List.of()).stream().map(Posting::account)
                .toList());
        return accounts;
    }

    private static Map<String, BudgetEvent> variants(BudgetEvent event) {
        Map<String, BudgetEvent> variants = new LinkedHashMap<>();
        List<String> parts = Arrays.stream(event.getClass().getRecordComponents()).map(part -> part.getName()).toList();
        if (!parts.contains("kind")) {
            variants.put("", event);
            return variants;
        }
        for (AdjustmentKind kind : AdjustmentKind.values()) {
            BudgetEvent ofKind = Records.with(event, "kind", kind);
            if (!(ofKind instanceof BudgetEvent.AdjustmentApproved approved)) {
                if (kind.isTransfer()) {
                    variants.put(kind.chinese(), ofKind);
                }
            } else if (kind.hasSubject()) {
                variants.put(kind.chinese() + "批复", Records.with(approved, "terms", Terms.about(ENACTMENT)));
                variants.put(kind.chinese() + "调整", Records.with(approved, "terms", Terms.about(ADJUSTMENT)));
            } else {
                variants.put(kind.chinese(), kind == AdjustmentKind.VIREMENT ? balanced(approved) : approved);
            }
        }
        return variants;
    }

    /// A virement leaves the total, so each line has its opposite.
    private static BudgetEvent balanced(BudgetEvent.AdjustmentApproved event) {
        List<LineChange> lines = new ArrayList<>(event.lines());
        event.lines().forEach(line -> lines.add(new LineChange(line.line(), line.before(), line.requested().negate(),
                line.decided().negate())));
        return Records.with(event, "lines", lines);
    }
}
