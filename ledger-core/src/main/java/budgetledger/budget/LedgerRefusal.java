package budgetledger.budget;

import java.util.Map;

/// Why a command was not carried out, whatever it was about: a stable code and the evidence a person needs to mend it.
/// It is open, so that each package seals its own refusals.
public interface LedgerRefusal {
    Code code();

    /// The evidence by name, in reading order.
    Map<String, String> evidence();

    /// A stable code of a refusal.
    interface Code {
        RefusalCode.Kind kind();

        /// The code as the outside sees it: `insufficient_appropriation`.
        String text();
    }
}
