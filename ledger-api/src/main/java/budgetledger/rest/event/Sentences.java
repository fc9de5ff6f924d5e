package budgetledger.rest.event;

import java.util.ArrayList;
import java.util.List;

import budgetledger.access.AccessEvent;
import budgetledger.batch.BatchEvent;
import budgetledger.batch.BatchRecorded;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.LedgerEvent;
import budgetledger.rest.problem.Language;
import budgetledger.rest.read.Names;
import org.springframework.stereotype.Component;

/// Says in one sentence what an event means: who, on which document, what, from which balance to which. A pure
/// function of the event as its reader sees it.
@Component
class Sentences {
    private final Names names;

    Sentences(Names names) {
        this.names = names;
    }

    String of(LedgerEvent event, Language language) {
        Wording wording = new Wording(language, names);
        return switch (event) {
            case BudgetEvent e -> new BudgetSentences(wording).of(e);
            case AccessEvent e -> new AccessSentences(wording).of(e);
            case BatchEvent e -> batch(wording, e);
            default -> throw new IllegalArgumentException("no sentence for " + event.getClass().getName());
        };
    }

    /// A line as sentences call it.
    Wording wording(Language language) {
        return new Wording(language, names);
    }

    private static String batch(Wording wording, BatchEvent event) {
        return switch (event) {
            case BatchRecorded e -> {
                List<Object> parts = new ArrayList<>(List.of(wording.who(e.act()),
                        wording.document(e.act().document()), e.id(), wording.word(e.mode(), "mode"), e.rows(),
                        e.accepted(), e.refused().size(), e.notReached()));
                if (e.reverses() != null) {
                    parts.add(e.reverses());
                }
                yield wording.text("batch.BatchRecorded" + (e.reverses() == null ? "" : ".reversing"),
                        parts.toArray());
            }
        };
    }
}
