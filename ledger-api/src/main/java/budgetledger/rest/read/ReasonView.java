package budgetledger.rest.read;

import budgetledger.budget.Reason;
import io.swagger.v3.oas.annotations.media.Schema;

/// Why an act was done.
@Schema(name = "Reason")
public record ReasonView(String code, String text) {
    public static ReasonView of(Reason reason) {
        return new ReasonView(reason.code(), reason.text());
    }
}
