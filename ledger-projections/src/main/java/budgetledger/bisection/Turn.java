package budgetledger.bisection;

import budgetledger.money.Money;

/// The event after which a check began to fail, or held again.
///
/// @param key what it failed on, when a check looks at several amounts: the line, or side and fund source; of
///     several the one furthest from the limit. Empty when there is only one amount
/// @param before that amount before the event
public record Turn(long position, String key, Money before, Money after) {}
