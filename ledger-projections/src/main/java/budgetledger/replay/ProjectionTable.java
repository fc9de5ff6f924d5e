package budgetledger.replay;

/// A table of a projection.
///
/// @param name name without schema
/// @param order columns that order its rows in only one way, for digests
/// @param appendOnly whether rows carry their position and never change once written
public record ProjectionTable(String name, String order, boolean appendOnly) {}
