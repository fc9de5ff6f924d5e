package budgetledger.figure;

/// All events of a budget up to a position, those that moved nothing too: how many, and their digest, which the page
/// on proofs defines. Whoever holds the events can count and hash them again, and so knows that none was kept back.
///
/// @param digest 64 hexadecimal digits
public record EventCount(long events, String digest) {}
