package budgetledger.rest.bisection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import budgetledger.money.Money;
import budgetledger.rest.read.ContributionView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where a check fails in the history of a budget.
///
/// @param failsNow whether it fails at the end of the cut
/// @param since the first event of the present failure; null when the check does not fail now
/// @param lastGoodPosition the last position at which it held before that; null also when it never had held
/// @param first the first event ever after which it failed; null when it never did
/// @param runCount in how many stretches of the history it failed
/// @param runs a page of those stretches, in their order
@Schema(name = "Bisection")
record BisectionView(
        String figure,
        CheckView check,
        boolean failsNow,
        @Nullable TurnView since,
        @Nullable Long lastGoodPosition,
        @Nullable TurnView first,
        long runCount,
        List<RunView> runs,
        long position,
        @Nullable LocalDate effectiveAt,
        @Nullable String knownAt,
        Map<String, String> links) {

    /// What is checked.
    ///
    /// @param fails at which amounts: below, above or other than the limit
    @Schema(name = "Check")
    record CheckView(
            @Schema(allowableValues = {"FIGURE", "ANY_LINE", "TRANSIT", "BALANCE"}) String kind,
            @Schema(allowableValues = {"below", "above", "differs"}) String fails,
            Money limit) {}

    /// A stretch of the history in which it failed after every event.
    ///
    /// @param until the event after which it held again; null while it does not
    @Schema(name = "FailingRun")
    record RunView(TurnView since, @Nullable TurnView until, @Nullable Long lastGoodPosition) {}

    /// An event after which it began to fail, or held again.
    ///
    /// @param on of a check of lines: the line; of transit: side and fund source. Of several the one furthest off
    /// @param event its amount is how much it moved what is checked
    @Schema(name = "Turn")
    record TurnView(long position, @Nullable String on, Money before, Money after, ContributionView event) {}
}
