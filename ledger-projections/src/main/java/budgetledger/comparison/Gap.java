package budgetledger.comparison;

import budgetledger.money.Money;

/// An amount that is not known at the level asked for: it stands at a coarser key and is not taken apart further.
public record Gap(Which side, String key, Money amount) {}
