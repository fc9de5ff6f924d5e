package budgetledger.journal;

/// Accounts of the journal. Debit is positive, credit negative. The first one says where authority now is, the
/// next three where it came from; the breakdown accounts are a closed circle beside them.
public enum Account {
    /// 预算数: what is authorised on a line.
    APPROPRIATION,
    /// 批复预算: authority given by enactment, per fund source.
    ENACTED,
    /// 追加: authority added during the year, per fund source.
    SUPPLEMENTED,
    /// 追减: authority taken back during the year, per fund source.
    REDUCED,
    /// One item of a breakdown.
    BREAKDOWN_ITEM,
    /// What the items of a breakdown leave of its whole.
    BREAKDOWN_REMAINDER,
    /// The whole that a breakdown divides, as a contra account.
    BREAKDOWN_WHOLE
}
