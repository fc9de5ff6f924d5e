package budgetledger.rest.passport;

import java.time.LocalDate;
import java.util.Map;

import budgetledger.balance.Cut;
import budgetledger.rest.read.AmountView;
import budgetledger.rest.read.Clocks;
import budgetledger.rest.read.Links;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The passport of a change: the passports of two figures, and their difference.
///
/// @param base the first page of its passport, and the links to the others
/// @param target likewise
@Schema(name = "ChangePassport")
record ChangeView(
        AmountView delta,
        PassportView base,
        PassportView target,
        long position,
        @Nullable LocalDate effectiveAt,
        @Nullable String knownAt,
        Map<String, String> links) {
    static ChangeView of(PassportView base, PassportView target, Cut cut, Clocks clocks, int limit) {
        Links self = Links.to("/api/v1/changes")
                .with("base", base.figure())
                .with("target", target.figure())
                .with("effectiveAt", cut.effectiveAt())
                .with("knownAt", cut.position())
                .with("limit", limit);
        return new ChangeView(AmountView.of(target.amount().yuan().minus(base.amount().yuan())), base, target,
                cut.position(), cut.effectiveAt(), clocks.knownAt(), Links.of("self", self.toString()));
    }
}
