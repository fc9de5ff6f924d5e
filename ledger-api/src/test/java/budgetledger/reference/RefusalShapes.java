package budgetledger.reference;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import budgetledger.access.AccessRefusal;
import budgetledger.access.AccessRefusalCode;
import budgetledger.budget.ActRefusal;
import budgetledger.budget.LedgerRefusal;
import budgetledger.budget.LedgerRefusal.Code;
import budgetledger.budget.Refusal;
import budgetledger.budget.RefusalCode;
import budgetledger.budget.TermsRefusal;
import org.jspecify.annotations.Nullable;

/// Every form in which a refusal can come: each kind of refusal made with sample values, with and without the parts
/// that may be absent.
final class RefusalShapes {
    /// Whoever refuses in a package of its own is added here.
    private static final List<Class<?>> REFUSALS = List.of(Refusal.class, AccessRefusal.class);

    /// The kinds of refusal that serve several codes, and which.
    private static final Map<Class<?>, List<? extends Code>> SERVES = Map.of(
            Refusal.BudgetRefused.class, List.of(RefusalCode.BUDGET_NOT_FOUND, RefusalCode.BUDGET_ALREADY_OPEN,
                    RefusalCode.BUDGET_FROZEN),
            Refusal.LineRefused.class, List.of(RefusalCode.INCOMPLETE_LINE, RefusalCode.DUPLICATE_LINE,
                    RefusalCode.ZERO_AMOUNT, RefusalCode.AMOUNT_OUT_OF_RANGE, RefusalCode.WRONG_DIRECTION),
            Refusal.ItemRefused.class, List.of(RefusalCode.AMOUNT_OUT_OF_RANGE, RefusalCode.DUPLICATE_BREAKDOWN),
            ActRefusal.MeasureRefused.class, List.of(RefusalCode.MEASURE_NOT_FOUND, RefusalCode.MEASURE_EXISTS,
                    RefusalCode.MEASURE_DONE),
            TermsRefusal.TermRefused.class, List.of(RefusalCode.TERM_NOT_APPLICABLE, RefusalCode.TERM_MISSING),
            TermsRefusal.SubjectRefused.class, List.of(RefusalCode.SUBJECT_NOT_FOUND, RefusalCode.NOT_REVERSIBLE,
                    RefusalCode.ALREADY_REVERSED),
            AccessRefusal.GrantRefused.class, List.of(AccessRefusalCode.GRANT_NOT_FOUND,
                    AccessRefusalCode.DELEGATION_CHAIN, AccessRefusalCode.ID_TAKEN, AccessRefusalCode.NOT_THE_HOLDER,
                    AccessRefusalCode.GRANT_NOT_IN_FORCE, AccessRefusalCode.NOTHING_TO_DO,
                    AccessRefusalCode.LAST_SEC_ADMIN),
            AccessRefusal.PolicyRefused.class, List.of(AccessRefusalCode.POLICY_NOT_FOUND, AccessRefusalCode.ID_TAKEN,
                    AccessRefusalCode.NOTHING_TO_DO),
            AccessRefusal.PersonRefused.class, List.of(AccessRefusalCode.ACCESS_ALREADY_FOUNDED,
                    AccessRefusalCode.OWN_GRANT, AccessRefusalCode.SELF_APPROVAL),
            AccessRefusal.RoleRefused.class, List.of(AccessRefusalCode.ROLE_NEVER_GRANTED,
                    AccessRefusalCode.ROLE_NOT_DELEGABLE));

    private RefusalShapes() {}

    static List<LedgerRefusal> all() {
        return REFUSALS.stream().flatMap(sealed -> Records.leaves(sealed).stream()).flatMap(RefusalShapes::forms)
                .toList();
    }

    static List<LedgerRefusal> of(Code code) {
        return all().stream().filter(refusal -> refusal.code() == code).toList();
    }

    private static Stream<LedgerRefusal> forms(Class<?> type) {
        List<? extends Code> codes = SERVES.get(type);
        return codes == null ? forms(type, null) : codes.stream().flatMap(code -> forms(type, code));
    }

    private static Stream<LedgerRefusal> forms(Class<?> type, @Nullable Code code) {
        LedgerRefusal whole = make(type, code, false);
        if (Arrays.stream(type.getRecordComponents()).noneMatch(Records::isOptional)) {
            return Stream.of(whole);
        }
        LedgerRefusal bare = make(type, code, true);
        if (type == Refusal.LineRefused.class) {
            // A line that cannot be found has no amount yet; all others have one.
            return Stream.of(code == RefusalCode.INCOMPLETE_LINE ? bare : whole);
        }
        return Stream.of(whole, bare);
    }

    private static LedgerRefusal make(Class<?> type, @Nullable Code code, boolean bare) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent part : type.getRecordComponents()) {
            if (Code.class.isAssignableFrom(part.getType())) {
                if (code == null) {
                    throw new IllegalStateException("say which codes " + type + " serves");
                }
                values.add(code);
            } else {
                values.add(bare && Records.isOptional(part) ? null : SampleValues.of(part.getType()));
            }
        }
        return Records.make(type, values.toArray());
    }
}
