package budgetledger.eventlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import budgetledger.Samples;
import budgetledger.budget.Act;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.AdjustmentKind;
import budgetledger.budget.AdjustmentVersion;
import budgetledger.budget.BatchId;
import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownChange;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.BudgetEvent.AdjustmentApproved;
import budgetledger.budget.BudgetEvent.AdjustmentDrafted;
import budgetledger.budget.BudgetEvent.AdjustmentEndorsed;
import budgetledger.budget.BudgetEvent.AdjustmentRejected;
import budgetledger.budget.BudgetEvent.AdjustmentReturned;
import budgetledger.budget.BudgetEvent.AdjustmentRevised;
import budgetledger.budget.BudgetEvent.AdjustmentSubmitted;
import budgetledger.budget.BudgetEvent.AdjustmentWithdrawn;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.budget.BudgetEvent.BudgetFrozen;
import budgetledger.budget.BudgetEvent.BudgetOpened;
import budgetledger.budget.BudgetEvent.BudgetUnfrozen;
import budgetledger.budget.BudgetEvent.MeasureAdopted;
import budgetledger.budget.BudgetEvent.MeasureDropped;
import budgetledger.budget.BudgetEvent.MeasureProposed;
import budgetledger.budget.BudgetEvent.NoteAdded;
import budgetledger.budget.BudgetEvent.TransferReceived;
import budgetledger.budget.BudgetEvent.TransferReturned;
import budgetledger.budget.BudgetEvent.TransferSettled;
import budgetledger.budget.BudgetEvent.YearClosed;
import budgetledger.budget.BudgetEvent.YearOpened;
import budgetledger.budget.BudgetId;
import budgetledger.budget.Crosswalk;
import budgetledger.budget.CrosswalkRule;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.EntryRef;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.ItemAmount;
import budgetledger.budget.ItemChange;
import budgetledger.budget.LedgerEvent;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineChange;
import budgetledger.budget.LineKey;
import budgetledger.budget.Measure;
import budgetledger.budget.MeasureId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.budget.Role;
import budgetledger.budget.SupplementSource;
import budgetledger.budget.Terms;
import budgetledger.budget.Transfer;
import budgetledger.budget.UnitCode;
import budgetledger.classification.EconomicCode;
import budgetledger.classification.FunctionCode;

import static budgetledger.Samples.BUDGET;
import static budgetledger.Samples.CHECKER;
import static budgetledger.Samples.MAKER;
import static budgetledger.Samples.yuan;

/// One fixed event of each type and version, as the golden files under `src/test/resources/events` hold it. These values are for
/// ever, like the bytes.
final class GoldenEvents {
    private static final Act PLAIN = new Act(MAKER, null, LocalDate.of(2022, 1, 28), new Reason("ANNUAL", "年初批复"),
            new DocumentRef(null, "2022年部门预算", null), Provenance.ORIGINAL);
    private static final Act FULL = new Act(MAKER, Samples.HEAD, LocalDate.of(2022, 3, 5),
            new Reason("GOODS_SERVICES", "“商品”和\"服务\"\\支出𠮷增加"),
            new DocumentRef("示财预〔2022〕15号", "关于追加预算的通知", "0123456789abcdef".repeat(4)), Provenance.ADJUSTED);
    private static final AdjustmentId ID = AdjustmentId.parse("0b7a5c1e-2222-4333-8444-555566667777");
    private static final AdjustmentVersion VERSION = AdjustmentVersion.parse("2-9f86d081884c7d65");
    private static final LineKey FINE = LineKey.parse("001|EXPENDITURE|GENERAL|2080505|30108|BASIC|X-2022.1");

    private static final List<LineChange> DECIDED =
            List.of(new LineChange(FINE, yuan("7.00"), yuan("100.00"), yuan("90.00")));
    private static final List<BreakdownChange> BROKEN_DOWN = List.of(new BreakdownChange(BreakdownAxis.OPERATING,
            yuan("10.50"), yuan("2.50"), List.of(item("邮电费#2", "2.50"))));
    private static final EventType DRAFTED_1 = new EventType("budget.AdjustmentDrafted", 1);
    private static final EventType APPROVED_1 = new EventType("budget.AdjustmentApproved", 1);
    private static final MeasureId MEASURE = MeasureId.parse("0b7a5c1e-3333-4333-8444-555566667777");
    private static final BudgetId OTHER = BudgetId.of("other", 2022);
    private static final Terms ALL_TERMS = new Terms(SupplementSource.BUDGET_ADJUSTMENT,
            new EntryRef.OfEnactment(2), new DocumentRef("示人〔2022〕3号", "关于批准“预算调整”的决议", "ab".repeat(32)),
            new Transfer(OTHER, List.of(new LineAmount(Samples.RUNNING, yuan("60.00")),
                    new LineAmount(FINE, yuan("40.00")))));
    private static final Measure CROSSWALK = new Measure.AdoptCrosswalk(new Crosswalk(new FiscalYear(2021), List.of(
            new CrosswalkRule(new CrosswalkRule.Pattern(new DepartmentCode("old"), new UnitCode("001"),
                    new FunctionCode("2010301"), new EconomicCode("30201")), List.of(
                            new CrosswalkRule.Share(new UnitCode("002"), null, null, 400_000),
                            new CrosswalkRule.Share(null, new FunctionCode("2010350"), new EconomicCode("302"),
                                    600_000))),
            new CrosswalkRule(new CrosswalkRule.Pattern(null, null, new FunctionCode("210"), null), List.of()))));

    /// Each with the type it was stored as: of older versions there is what they could say.
    private static final Map<EventType, LedgerEvent> OLD = Map.of(
            DRAFTED_1, drafted(Terms.NONE, null),
            APPROVED_1, new AdjustmentApproved(BUDGET, FULL.by(CHECKER), ID, VERSION, AdjustmentKind.SUPPLEMENT, MAKER,
                    DECIDED, BROKEN_DOWN, Terms.NONE, null, List.of(), List.of()));

    private static final List<BudgetEvent> EVENTS = List.of(
            new BudgetOpened(BUDGET, PLAIN, "示例\"局\"\\（办）"),
            new BudgetEnacted(BUDGET, PLAIN, 2, List.of(line(Samples.RUNNING, "0.00", "1000.00"),
                    line(LineKey.parse("-|INCOME|OTHER|-|-|-|-"), "0.05", "0.00")), List.of(
                            new BreakdownChange(BreakdownAxis.OPERATING, yuan("1.00"), yuan("9.50"), List.of(
                                    item("邮电费", "3.00"), item("邮电费#2", "2.50"))),
                            new BreakdownChange(BreakdownAxis.PERSONNEL, yuan("0.00"), yuan("1000.00"), List.of()))),
            drafted(ALL_TERMS, BatchId.parse("0b7a5c1e-4444-4333-8444-555566667777")),
            new AdjustmentSubmitted(BUDGET, FULL, ID, VERSION),
            new AdjustmentWithdrawn(BUDGET, FULL, ID, VERSION),
            new AdjustmentRejected(BUDGET, FULL, ID, VERSION),
            new AdjustmentApproved(BUDGET, FULL.by(CHECKER), ID, VERSION, AdjustmentKind.CARRY_FORWARD, MAKER, DECIDED,
                    BROKEN_DOWN, Terms.to(new Transfer(BudgetId.of("sample", 2023),
                            List.of(new LineAmount(FINE, yuan("90.00"))))), "两级审批",
                    List.of(Samples.HEAD, MAKER), List.of(new LineAmount(FINE, yuan("5.00")))),
            new YearOpened(BUDGET, PLAIN),
            new YearClosed(BUDGET, FULL),
            new BudgetFrozen(BUDGET, FULL),
            new BudgetUnfrozen(BUDGET, FULL),
            new MeasureProposed(BUDGET, FULL, MEASURE, CROSSWALK),
            new MeasureAdopted(BUDGET, FULL.by(CHECKER), MEASURE, new Measure.Reopening(), MAKER),
            new MeasureDropped(BUDGET, FULL, MEASURE),
            new AdjustmentRevised(BUDGET, FULL, ID, VERSION, AdjustmentKind.CORRECTION, DECIDED,
                    List.of(new BreakdownAmounts(BreakdownAxis.OPERATING, null,
                            List.of(new ItemAmount(BreakdownItem.parse("邮电费#2"), yuan("2.50"))))),
                    Terms.about(new EntryRef.OfAdjustment(ID))),
            new AdjustmentReturned(BUDGET, FULL, ID, VERSION),
            new AdjustmentEndorsed(BUDGET, FULL.by(CHECKER), ID, VERSION, Role.BUDGET_OFFICER, DECIDED),
            new NoteAdded(BUDGET, FULL, ID),
            new TransferReceived(BUDGET, FULL, ID, AdjustmentKind.REASSIGNMENT, OTHER, DECIDED, BROKEN_DOWN),
            new TransferSettled(BUDGET, FULL, ID, AdjustmentKind.REASSIGNMENT,
                    List.of(new LineAmount(FINE, yuan("-90.00")))),
            new TransferReturned(BUDGET, FULL, ID, AdjustmentKind.REASSIGNMENT, DECIDED, BROKEN_DOWN));

    private GoldenEvents() {}

    /// The events as recorded, of each type in the catalog's order.
    static List<RecordedEvent> all() {
        Trace trace = new Trace(new CommandId(UUID.fromString("11111111-1111-8111-9111-111111111111")),
                UUID.fromString("22222222-2222-8222-a222-222222222222"),
                UUID.fromString("33333333-3333-8333-b333-333333333333"));
        Map<EventType, LedgerEvent> latest = Stream.<List<? extends LedgerEvent>>of(EVENTS,
                        GoldenAccessEvents.of(PLAIN, FULL), List.of(GoldenBatchTest.event().event()))
                .flatMap(List::stream)
                .collect(Collectors.toMap(EventCatalog::type, Function.identity()));
        return EventCatalog.ALL.stream()
                .map(type -> {
                    LedgerEvent event = Objects.requireNonNull(OLD.getOrDefault(type, latest.get(type)),
                            type.toString());
                    return new RecordedEvent(0x0102030405060708L,
                            UUID.fromString("ffffffff-eeee-8ddd-8ccc-bbbbbbbbbbbb"), event.stream(), 258, type,
                            Instant.parse("2022-03-05T08:09:10.123456Z"), trace, event);
                })
                .toList();
    }

    static byte[] canonical(RecordedEvent event) {
        byte[] bytes = CanonicalEvent.draft(event.eventId(), event.stream(), event.sequence(), event.trace(),
                event.event(), EventCatalog.payload(event.event()));
        CanonicalEvent.seal(bytes, event.position(), event.recordedAt());
        return bytes;
    }

    private static AdjustmentDrafted drafted(Terms terms, BatchId batch) {
        return new AdjustmentDrafted(BUDGET, FULL, ID, AdjustmentVersion.parse("1-9f86d081884c7d65"),
                AdjustmentKind.VIREMENT,
                List.of(line(Samples.RUNNING, "1000.00", "-100.00"), line(FINE, "0.00", "100.00")), List.of(
                        new BreakdownAmounts(BreakdownAxis.THREE_PUBLIC, yuan("-1.00"), List.of()),
                        new BreakdownAmounts(BreakdownAxis.PERSONNEL, null,
                                List.of(new ItemAmount(BreakdownItem.of("公用经费"), yuan("-0.01"))))), terms, batch);
    }

    private static LineChange line(LineKey line, String before, String decided) {
        return new LineChange(line, yuan(before), yuan(decided), yuan(decided));
    }

    private static ItemChange item(String item, String change) {
        return new ItemChange(BreakdownItem.parse(item), yuan("0.50"), yuan(change));
    }
}
