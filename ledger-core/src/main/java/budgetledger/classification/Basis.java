package budgetledger.classification;

/// How we know that a code has a name.
///
/// It speaks of the name only. The first and last year of a name are from general knowledge of the yearly editions,
/// whatever the basis; no official list was at hand.
public enum Basis {
    /// 见于公开文件: at least one published budget or final account of these years prints this name.
    PUBLISHED,
    /// 据标准科目: from general knowledge of the standard classification; no document we hold prints it.
    STANDARD
}
