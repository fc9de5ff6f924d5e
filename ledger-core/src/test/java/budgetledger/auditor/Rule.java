package budgetledger.auditor;

/// What an auditor holds the log against.
enum Rule {
    /// Who decides neither wrote, changed or handed it over, nor was it done in his name, nor may he act for who did.
    FOUR_EYES,
    /// The approvals of one adjustment are given by different persons, whoever acted for whom.
    ONE_APPROVAL_EACH,
    /// What the policy in force asks for was given, the named people are those who gave it.
    ENOUGH_APPROVALS,
    /// The rule that an approval names is the one of the policy in force for its amount.
    RULE_IN_FORCE,
    /// No virement that the policy forbids.
    NOT_FORBIDDEN,
    /// Who acts was granted the role, or it was delegated to him by whom the act names.
    ROLE_GIVEN,
    /// That was not taken away before.
    NOT_REVOKED,
    /// The day on which the log took the event is one of its days.
    IN_TERM,
    /// The budget's year is one of its years.
    IN_YEARS,
    /// It reaches the department and every unit that is touched.
    IN_SCOPE,
    /// The amount is not above its limit.
    WITHIN_LIMIT,
    /// Versions count on by one and name what was written down last, hashed anew from the event itself.
    WHAT_WAS_SEEN,
    /// Only what was handed over is decided; what was rejected or withdrawn moves nothing.
    IN_ORDER,
    /// An entry is taken back once, whole, and never one that may not be.
    ONE_REVERSAL,
    /// Balances are what the events before have made them.
    BALANCES_ADD_UP,
    /// No balance is below zero.
    NEVER_NEGATIVE,
    /// A grant or policy takes two people, and the grant's own is neither.
    RIGHTS_BY_TWO
}
