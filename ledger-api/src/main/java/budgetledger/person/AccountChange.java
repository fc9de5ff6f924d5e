package budgetledger.person;

/// What can change about persons and accounts, as it is recorded. The names are for ever.
public enum AccountChange {
    /// A person was registered.
    PERSON_REGISTERED,
    /// An account was opened.
    ACCOUNT_OPENED,
    /// The owner chose another password.
    PASSWORD_CHANGED,
    /// An administrator gave another initial password, which also ends a lock-out.
    PASSWORD_RESET,
    /// An administrator locked the account.
    LOCKED,
    /// An administrator unlocked it.
    UNLOCKED,
    /// Too many wrong passwords closed it for a while.
    LOCKED_OUT
}
