package budgetledger.cli;

import java.util.ArrayList;
import java.util.List;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Adds an answer up again, so that nobody has to believe the service that it adds up.
final class Tally {
    private Tally() {}

    /// A sentence for each sum that is not what it must be; none when all agree.
    static List<String> findings(ComparisonAnswer answer, Words words) {
        List<String> findings = new ArrayList<>();
        Money delta = Money.ofYuan(answer.delta());
        Money change = Money.ofYuan(answer.target().amount()).minus(Money.ofYuan(answer.base().amount()));
        Money steps = Money.ZERO;
        for (ComparisonAnswer.Step step : answer.stepsOrNone()) {
            steps = steps.plus(Money.ofYuan(step.delta()));
            side(step, true, Money.ofYuan(step.eventsBase()), words, findings);
            published(step.key(), step.published(), step.restatementOrZero(), step.delta(), words, findings);
            side(step, false, Money.ofYuan(step.target()), words, findings);
        }
        if (!change.equals(delta)) {
            findings.add(words.text("finding.delta", delta, change));
        }
        if (!steps.equals(delta) || !Money.ofYuan(answer.residual()).isZero()) {
            findings.add(words.text("finding.steps", delta, steps, delta.minus(steps)));
        }
        published(words.text("why.total"), answer.published(), answer.restatementOrZero(), answer.delta(), words,
                findings);
        return findings;
    }

    /// What was published is the real change and the effect of the restatement.
    private static void published(String name, ComparisonAnswer.@Nullable Published published, String restatement,
            String delta, Words words, List<String> findings) {
        Money sum = Money.ofYuan(delta).plus(Money.ofYuan(restatement));
        if (published != null && !Money.ofYuan(published.delta()).equals(sum)) {
            findings.add(words.text("finding.published", name, published.delta(), sum));
        }
    }

    private static void side(
            ComparisonAnswer.Step step, boolean ofBase, Money stated, Words words, List<String> findings) {
        Money sum = Money.ZERO;
        for (Contribution contribution : step.contributions()) {
            sum = contribution.isOfBase() == ofBase ? sum.plus(Money.ofYuan(contribution.amount())) : sum;
        }
        if (!step.contributions().isEmpty() && !sum.equals(stated)) {
            findings.add(words.text("finding.events", step.key(), stated, sum));
        }
    }
}
