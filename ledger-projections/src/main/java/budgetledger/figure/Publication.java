package budgetledger.figure;

import budgetledger.budget.DocumentRef;
import budgetledger.budget.Provenance;
import budgetledger.money.Money;

/// A document by which amounts of a figure were authorised, and what part of the figure stands in it.
///
/// @param position of the last event that took amounts from it
public record Publication(DocumentRef document, Provenance provenance, Money amount, long position) {}
