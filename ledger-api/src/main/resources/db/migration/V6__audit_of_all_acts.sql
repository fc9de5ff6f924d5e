-- The words of the further acts, and the line changes of transfers.

CREATE OR REPLACE FUNCTION audit.word(code text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE code
        WHEN 'SUPPLEMENT' THEN '追加' WHEN 'REDUCTION' THEN '追减' WHEN 'VIREMENT' THEN '调剂'
        WHEN 'CORRECTION' THEN '更正' WHEN 'REVERSAL' THEN '冲销' WHEN 'REASSIGNMENT' THEN '划转'
        WHEN 'CARRY_FORWARD' THEN '结转' WHEN 'ENACTMENT' THEN '批复' WHEN 'ENACTMENT_CORRECTION' THEN '更正批复'
        WHEN 'budget.BudgetOpened' THEN '建立预算' WHEN 'budget.BudgetEnacted' THEN '批复预算'
        WHEN 'budget.AdjustmentDrafted' THEN '起草' WHEN 'budget.AdjustmentSubmitted' THEN '送审'
        WHEN 'budget.AdjustmentWithdrawn' THEN '撤回' WHEN 'budget.AdjustmentRejected' THEN '否决'
        WHEN 'budget.AdjustmentApproved' THEN '批准' WHEN 'budget.AdjustmentRevised' THEN '修改'
        WHEN 'budget.AdjustmentReturned' THEN '退回修改' WHEN 'budget.AdjustmentEndorsed' THEN '会签'
        WHEN 'budget.NoteAdded' THEN '附注' WHEN 'budget.YearOpened' THEN '开始执行'
        WHEN 'budget.YearClosed' THEN '结账' WHEN 'budget.BudgetFrozen' THEN '冻结' WHEN 'budget.BudgetUnfrozen' THEN '解冻'
        WHEN 'budget.MeasureProposed' THEN '提出两人事项' WHEN 'budget.MeasureAdopted' THEN '批准两人事项'
        WHEN 'budget.MeasureDropped' THEN '取消两人事项' WHEN 'budget.TransferReceived' THEN '收到'
        WHEN 'budget.TransferSettled' THEN '在途结清' WHEN 'budget.TransferReturned' THEN '在途退回'
        WHEN 'DRAFT' THEN '草稿' WHEN 'SUBMITTED' THEN '待复核' WHEN 'APPROVED' THEN '已批准'
        WHEN 'REJECTED' THEN '已否决' WHEN 'RETURNED' THEN '已退回修改' WHEN 'WITHDRAWN' THEN '已撤回'
        WHEN 'ORIGINAL' THEN '原文' WHEN 'DERIVED' THEN '推算' WHEN 'IMPORTED' THEN '导入' WHEN 'ADJUSTED' THEN '调整'
        WHEN 'APPROPRIATION' THEN '预算数' WHEN 'ENACTED' THEN '批复来源' WHEN 'SUPPLEMENTED' THEN '追加来源'
        WHEN 'REDUCED' THEN '追减去向' WHEN 'CORRECTED' THEN '更正去向' WHEN 'REASSIGNED' THEN '划转去向'
        WHEN 'CARRIED_FORWARD' THEN '结转去向' WHEN 'IN_TRANSIT' THEN '在途' WHEN 'BREAKDOWN_ITEM' THEN '分解项目'
        WHEN 'BREAKDOWN_REMAINDER' THEN '分解余额' WHEN 'BREAKDOWN_WHOLE' THEN '分解总额'
        WHEN 'INCOME' THEN '收入' WHEN 'EXPENDITURE' THEN '支出'
        WHEN 'BASIC' THEN '基本支出' WHEN 'PROJECT' THEN '项目支出' WHEN 'BUSINESS' THEN '事业单位经营支出'
        WHEN 'REMITTED_UPWARD' THEN '上缴上级支出' WHEN 'AFFILIATE_SUBSIDY' THEN '对附属单位补助支出'
        WHEN 'GENERAL' THEN '一般公共预算' WHEN 'GOVERNMENT_FUND' THEN '政府性基金预算'
        WHEN 'STATE_CAPITAL' THEN '国有资本经营预算' WHEN 'SPECIAL_ACCOUNT' THEN '财政专户管理资金'
        WHEN 'SERVICE_INCOME' THEN '事业收入' WHEN 'BUSINESS_INCOME' THEN '事业单位经营收入'
        WHEN 'SUPERIOR_SUBSIDY' THEN '上级补助收入' WHEN 'AFFILIATE_REMITTANCE' THEN '附属单位上缴收入'
        WHEN 'OTHER' THEN '其他收入' WHEN 'CARRIED_OVER' THEN '上年结转结余'
        WHEN 'KIND' THEN '支出性质' WHEN 'PERSONNEL' THEN '人员经费和公用经费' WHEN 'OPERATING' THEN '机关运行经费'
        WHEN 'THREE_PUBLIC' THEN '“三公”经费' WHEN 'PROCUREMENT' THEN '政府采购'
        WHEN 'PROCUREMENT_ITEM' THEN '政府采购项目'
        ELSE code END
$$;

-- Of the events that name lines only these move them; the others ask, endorse, or tell that a transfer has arrived.
CREATE OR REPLACE VIEW audit.line_change AS
SELECT e.position, e.recorded_at, e.effective_on, split_part(e.stream, '/', 2) AS department,
    split_part(e.stream, '/', 3)::int AS year, audit.word(e.type) || coalesce(audit.word(e.payload->>'kind'), '') AS type,
    audit.part(l->>'line', 1) AS unit, audit.word(audit.part(l->>'line', 2)) AS side,
    audit.word(audit.part(l->>'line', 3)) AS fund, audit.part(l->>'line', 4) AS function,
    audit.part(l->>'line', 5) AS economic, audit.word(audit.part(l->>'line', 6)) AS kind,
    audit.part(l->>'line', 7) AS project, (l->>'before')::numeric(20,2) AS before,
    (l->>'decided')::numeric(20,2) AS change, ((l->>'before')::numeric + (l->>'decided')::numeric)::numeric(20,2) AS after,
    (l->>'requested')::numeric(20,2) AS requested, l->>'line' AS line
FROM ledger.event e CROSS JOIN LATERAL jsonb_array_elements(e.payload->'lines') l
WHERE e.stream LIKE 'budget/%' AND e.type IN (
    'budget.BudgetEnacted', 'budget.AdjustmentApproved', 'budget.TransferReceived', 'budget.TransferReturned');
