package budgetledger.rest.comparison;

import java.util.ArrayList;
import java.util.List;

import budgetledger.balance.Cut;
import budgetledger.balance.PostingRow;
import budgetledger.comparison.Step;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.figure.Contribution;
import budgetledger.figure.Contributions;
import budgetledger.figure.FigureScope;
import budgetledger.journal.Account;
import budgetledger.journal.Posting;
import budgetledger.money.Money;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.read.ContributionView;

/// What makes up the steps of one side: contributions on lines, or, where a breakdown says what the lines do not,
/// the changes of its items. Read once for the side and bounded: more than one answer may carry is refused, never
/// cut short.
final class StepEvents {
    /// About a megabyte of answer; a single figure lists any number in pages.
    static final int CONTRIBUTIONS_MAX = 2_000;

    private final Asked asked;
    private final String side;
    private final List<Contribution> lines;
    private final List<RecordedEvent> breakdown;

    StepEvents(Asked asked, String side, FigureScope whole, Contributions contributions, Cut cut) {
        this.asked = asked;
        this.side = side;
        int most = CONTRIBUTIONS_MAX + 1;
        this.lines = asked.by().breakdown().isPresent() ? List.of() : contributions.of(whole, cut, 0, most);
        this.breakdown = asked.by() == By.KIND || asked.by().breakdown().isPresent()
                ? contributions.of(whole.budget(), asked.by().breakdownOrKind(), asked.basis(), cut, 0, most)
                : List.of();
        bound(lines.size());
        bound(breakdown.size());
    }

    static void bound(int contributions) {
        if (contributions > CONTRIBUTIONS_MAX) {
            throw ProblemException.of(ProblemKind.TOO_MUCH_DETAIL,
                    "contributionsMax", Integer.toString(CONTRIBUTIONS_MAX));
        }
    }

    /// @param onLines whether lines add up to the step's amount
    List<ContributionView> of(Step step, boolean onLines) {
        return onLines ? onLines(step) : onItems(step);
    }

    private List<ContributionView> onLines(Step step) {
        int length = step.path().size();
        return lines.stream()
                .filter(part -> {
                    List<String> path = asked.by().axis(asked.level()).path(part.line());
                    return path.size() >= length && path.subList(0, length).equals(step.path());
                })
                .map(part -> ContributionView.of(part, side))
                .toList();
    }

    private List<ContributionView> onItems(Step step) {
        List<ContributionView> views = new ArrayList<>();
        for (RecordedEvent event : breakdown) {
            for (PostingRow row : PostingRow.of(event)) {
                if (asked.basis().takes(row.act()) && isOn(step, row.posting())) {
                    String item = row.posting() instanceof Posting.OnItem on ? on.item().text() : null;
                    Money amount = row.posting().amount();
                    views.add(ContributionView.of(event, row.act(), null, item, amount, side));
                }
            }
        }
        return views;
    }

    private boolean isOn(Step step, Posting posting) {
        return switch (posting) {
            case Posting.OnItem(var axis, var item, _) -> axis == asked.by().breakdownOrKind()
                    && item.text().equals(StepNames.item(asked.by(), step.key()));
            case Posting.OnAxis(var account, var axis, _) -> axis == asked.by().breakdownOrKind()
                    && account == Account.BREAKDOWN_REMAINDER && step.path().isEmpty();
            case Posting.OnLine _, Posting.OnFund _ -> false;
        };
    }
}
