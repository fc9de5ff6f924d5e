package budgetledger.rest.read;

import java.time.LocalDate;
import java.util.Map;

import budgetledger.comparison.AdoptedCrosswalk;
import io.swagger.v3.oas.annotations.media.Schema;

/// A crosswalk (新旧对照) that was applied.
///
/// @param budget the budget on which it is recorded
/// @param from the earlier year whose lines it reads
/// @param position of its adoption
@Schema(name = "CrosswalkUsed")
public record CrosswalkView(String id, String budget, int from, long position, LocalDate effectiveOn,
        DocumentView document, String proposer, String adopter, Map<String, String> links) {
    public static CrosswalkView of(AdoptedCrosswalk used) {
        return new CrosswalkView(used.id().toString(), used.budget().toString(),
                used.crosswalk().from().value(), used.position(), used.act().effectiveOn(),
                DocumentView.of(used.act().document()), used.proposer().value(), used.act().actor().value(),
                Links.of("measures", Links.to("/api/v1/budgets/{0}/{1}/measures", used.budget().department(),
                        used.budget().year()).toString()));
    }
}
