package budgetledger.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import budgetledger.access.AccessRefusalCode;
import budgetledger.budget.LedgerRefusal;
import budgetledger.budget.LedgerRefusal.Code;
import budgetledger.budget.RefusalCode;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemFacts;
import budgetledger.rest.problem.ProblemKind;

/// Every code that a request can be answered with: refusals in the order in which they are checked, then the problems
/// of the interface itself.
final class RefusalsPage {
    private RefusalsPage() {}

    static Page page() {
        return Page.of("refusals.md",
                Page.section("预算 · Budgets", refusals(RefusalCode.values())),
                Page.section("权限 · Access", refusals(AccessRefusalCode.values())),
                Page.section("接口 · The interface itself", problems()));
    }

    private static String refusals(Code[] codes) {
        List<List<String>> rows = new ArrayList<>();
        for (Code code : codes) {
            List<LedgerRefusal> refusals = RefusalShapes.of(code);
            ProblemException problem = ProblemException.of(refusals.getFirst());
            List<List<String>> forms = refusals.stream().map(refusal -> List.copyOf(refusal.evidence().keySet()))
                    .distinct().toList();
            List<String> row = new ArrayList<>(List.of(Integer.toString(rows.size() + 1), Markdown.code(code.text()),
                    code.kind().name(), Integer.toString(problem.status())));
            row.addAll(texts(problem, forms));
            row.add(evidence(forms));
            rows.add(row);
        }
        return Markdown.table(List.of("#", "代码 code", "类别 kind", "HTTP", "中文", "English", "证据 evidence"), rows);
    }

    private static String problems() {
        List<List<String>> rows = new ArrayList<>();
        for (ProblemKind kind : Stream.of(ProblemKind.values()).sorted(Comparator.comparing(ProblemKind::status))
                .toList()) {
            List<List<String>> forms = ProblemEvidence.of(kind);
            List<String> row = new ArrayList<>(List.of(Markdown.code(kind.code()), Integer.toString(kind.status())));
            row.addAll(texts(ProblemException.of(kind), forms));
            row.add(evidence(forms));
            rows.add(row);
        }
        return Markdown.table(List.of("代码 code", "HTTP", "中文", "English", "证据 evidence"), rows);
    }

    /// Title and detail in both languages, with the names of the evidence in place of its values.
    private static List<String> texts(ProblemException problem, List<List<String>> forms) {
        List<String> longest = forms.stream().max(Comparator.comparing(List::size)).orElse(List.of());
        Object[] names = longest.stream().map(name -> "‹" + name + "›").toArray();
        String title = ProblemFacts.textKey(problem) + ".title";
        String detail = ProblemFacts.textKey(problem) + ".detail";
        return List.of("**" + ProblemFacts.TEXTS.chinese(title) + "** " + ProblemFacts.TEXTS.chinese(detail, names),
                "**" + ProblemFacts.TEXTS.english(title) + "** " + ProblemFacts.TEXTS.english(detail, names));
    }

    private static String evidence(List<List<String>> forms) {
        return forms.stream().map(form -> form.isEmpty() ? Markdown.NOTHING : Markdown.codes(form))
                .collect(Collectors.joining(" / "));
    }
}
