package budgetledger.budget;

/// What a finance officer proposes for a whole budget and a second one adopts.
public sealed interface Measure {
    /// Opens a closed year again (反结账): never silently.
    record Reopening() implements Measure {}

    /// How codes, lines and units of an earlier year are to be read in this one (科目调整, 机构改革).
    record AdoptCrosswalk(Crosswalk crosswalk) implements Measure {}
}
