package budgetledger.person;

import java.time.Instant;

import budgetledger.budget.PersonId;
import org.jspecify.annotations.Nullable;

/// An account as it stands (账号).
///
/// @param hash of the password, with the name of its method
/// @param mustChange whether the password was given by somebody else and opens nothing until it is changed
/// @param failedCount wrong passwords in a row
/// @param lockedUntil set by wrong passwords
/// @param disabled set by an administrator
/// @param changedAt when anything but the last two counters changed
public record Account(
        AccountName name,
        PersonId person,
        String hash,
        boolean mustChange,
        int failedCount,
        @Nullable Instant lockedUntil,
        boolean disabled,
        Instant changedAt) {
    /// Whether no password opens it at that moment.
    public boolean isClosed(Instant now) {
        return disabled || (lockedUntil != null && now.isBefore(lockedUntil));
    }

    @Override
    public String toString() {
        return "Account[" + name + " of " + person + "]";
    }
}
