package budgetledger.journal;

/// Accounts of the journal. Debit is positive, credit negative. The first one says where authority now is, the
/// next ones where it came from; the breakdown accounts are a closed circle beside them.
public enum Account {
    /// 预算数: what is authorised on a line.
    APPROPRIATION,
    /// 批复预算: authority given by enactment, per fund source.
    ENACTED,
    /// 追加: authority added during the year, per fund source.
    SUPPLEMENTED,
    /// 追减: authority taken back during the year, per fund source.
    REDUCED,
    /// 更正、冲销: what corrections and reversals of adjustments add or take, per fund source.
    CORRECTED,
    /// 在途: what has left for another budget and not arrived; always returns to zero.
    IN_TRANSIT,
    /// 划入、划出: what another department gave or received, per fund source.
    REASSIGNED,
    /// 结转: what came from the year before or went into the next, per fund source.
    CARRIED_FORWARD,
    /// One item of a breakdown.
    BREAKDOWN_ITEM,
    /// What the items of a breakdown leave of its whole.
    BREAKDOWN_REMAINDER,
    /// The whole that a breakdown divides, as a contra account.
    BREAKDOWN_WHOLE
}
