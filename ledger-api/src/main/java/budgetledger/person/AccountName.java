package budgetledger.person;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name somebody signs in with, as it was given. Two names that differ only in case are the same account.
public record AccountName(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    public AccountName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an account name");
        }
    }

    /// The name, if the text can be one.
    public static Optional<AccountName> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AccountName(text)) : Optional.empty();
    }

    /// What two names of the same account have in common.
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
