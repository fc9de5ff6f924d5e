package budgetledger.budget;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import budgetledger.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApprovalPolicyTest {
    private static final ApprovalRule ALL = rule("all", Set.of(), Set.of(), "0.00");
    private static final ApprovalRule LARGE = rule("large", Set.of(), Set.of(), "100.00");
    private static final ApprovalRule VIREMENTS = rule("virements", Set.of(AdjustmentKind.VIREMENT), Set.of(), "0.00");
    private static final ApprovalRule RESERVE =
            rule("reserve", Set.of(AdjustmentKind.SUPPLEMENT), Set.of(SupplementSource.RESERVE_FUND), "0.00");

    private static ApprovalRule rule(
            String name, Set<AdjustmentKind> kinds, Set<SupplementSource> sources, String from) {
        return new ApprovalRule(name, kinds, sources, Money.ofYuan(from), List.of(Role.CHECKER), false, false);
    }

    private static String ruleFor(
            AdjustmentKind kind, SupplementSource source, String amount, ApprovalRule... rules) {
        return new ApprovalPolicy("p", List.of(rules), Map.of()).ruleFor(kind, source, Money.ofYuan(amount)).name();
    }

    @Test
    void without_a_rule_that_fits_one_checker_approves() {
        assertThat(ApprovalPolicy.STANDARD.ruleFor(AdjustmentKind.REDUCTION, null, Money.ofYuan("9999999.00")))
                .isEqualTo(new ApprovalRule("一人复核", Set.of(), Set.of(), Money.ZERO, List.of(Role.CHECKER), false, false));
        assertThat(ruleFor(AdjustmentKind.REDUCTION, null, "1.00", VIREMENTS, RESERVE)).isEqualTo("一人复核");
    }

    @Test
    void the_highest_amount_that_is_reached_counts() {
        assertThat(ruleFor(AdjustmentKind.REDUCTION, null, "99.99", LARGE, ALL)).isEqualTo("all");
        assertThat(ruleFor(AdjustmentKind.REDUCTION, null, "100.00", LARGE, ALL)).isEqualTo("large");
        assertThat(ruleFor(AdjustmentKind.VIREMENT, null, "100.00", LARGE, VIREMENTS)).isEqualTo("large");
    }

    @Test
    void of_several_with_the_same_amount_the_last_one_listed_counts() {
        assertThat(ruleFor(AdjustmentKind.VIREMENT, null, "1.00", ALL, VIREMENTS)).isEqualTo("virements");
        assertThat(ruleFor(AdjustmentKind.VIREMENT, null, "1.00", VIREMENTS, ALL)).isEqualTo("all");
    }

    @Test
    void a_rule_for_sources_is_for_nothing_without_one() {
        assertThat(ruleFor(AdjustmentKind.SUPPLEMENT, SupplementSource.RESERVE_FUND, "1.00", ALL, RESERVE))
                .isEqualTo("reserve");
        assertThat(ruleFor(AdjustmentKind.SUPPLEMENT, SupplementSource.WITHHELD, "1.00", ALL, RESERVE))
                .isEqualTo("all");
        assertThat(ruleFor(AdjustmentKind.SUPPLEMENT, null, "1.00", ALL, RESERVE)).isEqualTo("all");
    }

    @Test
    void a_move_has_the_level_that_the_policy_says_or_its_own() {
        ApprovalPolicy policy = new ApprovalPolicy("p", List.of(),
                Map.of(VirementMove.BETWEEN_UNITS, VirementMove.Level.DEPARTMENT));
        for (VirementMove move : VirementMove.values()) {
            assertThat(policy.levelOf(move)).isEqualTo(move == VirementMove.BETWEEN_UNITS
                    ? VirementMove.Level.DEPARTMENT : move.standardLevel());
        }
    }

    @Test
    void what_would_be_no_control_cannot_be_said() {
        for (List<Role> approvers : Arrays.asList(List.<Role>of(), List.of(Role.MAKER), List.of(Role.SERVICE),
                Collections.nCopies(6, Role.CHECKER))) {
            assertThatThrownBy(() -> new ApprovalRule("x", Set.of(), Set.of(), Money.ZERO, approvers, false, false))
                    .as("%s", approvers).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new ApprovalRule("x", Set.of(), Set.of(), Money.ZERO, List.of(Role.CHECKER), false,
                true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule("x", Set.of(), Set.of(), "-0.01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ApprovalPolicy("p", List.of(ALL, ALL), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ApprovalPolicy(" ", List.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
