package budgetledger;

import java.time.LocalDate;

import budgetledger.budget.Act;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.ItemAmount;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineKey;
import budgetledger.budget.PersonId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
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

    private Samples() {}

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
