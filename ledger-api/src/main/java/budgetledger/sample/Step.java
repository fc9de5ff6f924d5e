package budgetledger.sample;

import java.util.List;

import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.Role;
import budgetledger.budget.SupplementSource;
import budgetledger.sample.StepParts.BreakdownRow;
import budgetledger.sample.StepParts.CrosswalkRow;
import budgetledger.sample.StepParts.GrantRow;
import budgetledger.sample.StepParts.Handling;
import budgetledger.sample.StepParts.LineRow;
import budgetledger.sample.StepParts.PolicyRow;
import budgetledger.sample.StepParts.Why;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// One step of the invented story, as its files write it down. Persons are named by their ids, budgets as
/// `department/year`, and everything else by the name that its own step gave it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "found", value = Step.Found.class),
    @JsonSubTypes.Type(name = "grants", value = Step.Grants.class),
    @JsonSubTypes.Type(name = "revoke", value = Step.Revoke.class),
    @JsonSubTypes.Type(name = "policy", value = Step.Policy.class),
    @JsonSubTypes.Type(name = "delegate", value = Step.Delegate.class),
    @JsonSubTypes.Type(name = "end-delegation", value = Step.EndDelegation.class),
    @JsonSubTypes.Type(name = "open", value = Step.Open.class),
    @JsonSubTypes.Type(name = "enact", value = Step.Enact.class),
    @JsonSubTypes.Type(name = "execute", value = Step.Execute.class),
    @JsonSubTypes.Type(name = "close", value = Step.Close.class),
    @JsonSubTypes.Type(name = "freeze", value = Step.Freeze.class),
    @JsonSubTypes.Type(name = "unfreeze", value = Step.Unfreeze.class),
    @JsonSubTypes.Type(name = "reopen", value = Step.Reopen.class),
    @JsonSubTypes.Type(name = "crosswalk", value = Step.Crosswalk.class),
    @JsonSubTypes.Type(name = "draft", value = Step.Draft.class)
})
sealed interface Step {
    /// A step that changes who may do what.
    sealed interface OfAccess extends Step {}

    /// A step about a budget.
    sealed interface OfBudget extends Step {
        String name();

        String budget();

        String by();

        Why act();
    }

    record Found(String name, String person, Why act) implements OfAccess {}

    /// Grants proposed by one person and approved or declined by another.
    record Grants(String by, @Nullable String approve, @Nullable String decline, Why act, List<GrantRow> grants)
            implements OfAccess {}

    record Revoke(String name, String grant, String by, Why act) implements OfAccess {}

    record Policy(String name, String department, PolicyRow content, String by, @Nullable String adopt,
            @Nullable String decline, Why act)
            implements OfAccess {}

    /// A maker lets a colleague stand in.
    ///
    /// @param days how long from the day of loading, because rights are judged by the clock of the ledger
    record Delegate(String name, String grant, String person, Role role, String department, String unit, int days,
            String by, Why act)
            implements OfAccess {}

    record EndDelegation(String name, String delegation, String by, Why act) implements OfAccess {}

    record Open(String name, String budget, String department, String by, Why act) implements OfBudget {}

    record Enact(String name, String budget, String by, Why act, List<LineRow> lines,
            @Nullable List<BreakdownRow> breakdowns)
            implements OfBudget {}

    record Execute(String name, String budget, String by, Why act) implements OfBudget {}

    record Close(String name, String budget, String by, Why act) implements OfBudget {}

    record Freeze(String name, String budget, String by, Why act) implements OfBudget {}

    record Unfreeze(String name, String budget, String by, Why act) implements OfBudget {}

    record Reopen(String name, String budget, String by, String adopt, Why act) implements OfBudget {}

    /// A crosswalk that one officer proposes and a second one adopts or, saying why, drops.
    record Crosswalk(String name, String budget, int from, List<CrosswalkRow> rules, String by,
            @Nullable String adopt, @Nullable String drop, StepParts.@Nullable Because why, Why act)
            implements OfBudget {}

    /// An adjustment and what became of it.
    ///
    /// @param subject an enactment, or the name of an earlier adjustment
    /// @param to the budget that receives it
    record Draft(String name, String budget, String by, AdjustmentKind kind, @Nullable SupplementSource source,
            @Nullable String subject, @Nullable List<String> resolution, @Nullable String to, Why act,
            @Nullable List<LineRow> lines, @Nullable List<LineRow> arrivals,
            @Nullable List<BreakdownRow> breakdowns, @Nullable List<Handling> then)
            implements OfBudget {}
}
