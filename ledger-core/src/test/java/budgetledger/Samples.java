package budgetledger;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import budgetledger.authority.Authority;
import budgetledger.budget.Act;
import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.GrantId;
import budgetledger.budget.ItemAmount;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineKey;
import budgetledger.budget.Mandate;
import budgetledger.budget.PersonId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.budget.Right;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.eventlog.Guard;
import budgetledger.money.Money;

/// Values that tests talk about. The department is plainly fictional.
public final class Samples {
    public static final BudgetId BUDGET = BudgetId.of("sample", 2022);
    public static final PersonId MAKER = new PersonId("p-maker");
    public static final PersonId CHECKER = new PersonId("p-checker");
    /// The person on whose behalf the maker may act.
    public static final PersonId HEAD = new PersonId("p-head");
    public static final String DEPARTMENT_NAME = "示例局";
    public static final LineKey RUNNING = LineKey.general("2010301", ExpenditureKind.BASIC);
    public static final LineKey PROJECT = LineKey.general("2010302", ExpenditureKind.PROJECT);
    public static final LineKey ADMIN = LineKey.general("2010302", ExpenditureKind.BASIC);
    public static final Reason REASON = new Reason("GOODS_SERVICES", "商品和服务支出增加");

    public static final GrantId GRANT = new GrantId(new UUID(0, 1));

    /// Lets everybody do everything, in a log where nothing was granted.
    public static final Authority AUTHORITY =
            (person, _) -> new Authority.Entitled(mandate(person), new Guard("access", Guard.EMPTY));

    private Samples() {}

    /// All that the people of a small bureau may do, on everything, under the standard policy.
    public static Mandate mandate(PersonId person) {
        return new Mandate(person, Stream.of(Role.MAKER, Role.CHECKER, Role.BUDGET_OFFICER)
                .map(role -> new Right(role, Scope.EVERYTHING, null, null, GRANT)).toList(), Set.of(),
                ApprovalPolicy.STANDARD);
    }

    public static Act act() {
        return act(MAKER, LocalDate.of(2022, 3, 5));
    }

    public static Act act(PersonId actor, LocalDate effectiveOn) {
        return new Act(actor, null, effectiveOn, REASON, new DocumentRef("示财预〔2022〕15号", "关于追加预算的通知", null),
                Provenance.ADJUSTED);
    }

    /// One item of a breakdown with an amount, `邮电费#2` for a second of that label.
    public static ItemAmount item(String item, String yuan) {
        return new ItemAmount(BreakdownItem.parse(item), Money.ofYuan(yuan));
    }

    public static LineAmount amount(LineKey line, String yuan) {
        return new LineAmount(line, Money.ofYuan(yuan));
    }

    public static Money yuan(String yuan) {
        return Money.ofYuan(yuan);
    }
}
