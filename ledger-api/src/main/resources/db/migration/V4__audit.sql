-- For auditors with psql. ledger_reader reads the log and what is computed from it, and can change nothing at all;
-- ledger_reader_names reads the names of persons besides. Both are for logins to be members of.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ledger_reader') THEN
        CREATE ROLE ledger_reader NOLOGIN;
        ALTER ROLE ledger_reader SET default_transaction_read_only = on;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ledger_reader_names') THEN
        CREATE ROLE ledger_reader_names NOLOGIN;
        ALTER ROLE ledger_reader_names SET default_transaction_read_only = on;
    END IF;
END
$$;

GRANT USAGE ON SCHEMA ledger TO ledger_reader;
GRANT SELECT ON ledger.event, ledger.log_head TO ledger_reader;
GRANT EXECUTE ON FUNCTION ledger.position_at(timestamptz) TO ledger_reader;

SET LOCAL ROLE ledger_service;
GRANT USAGE ON SCHEMA projection TO ledger_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA projection TO ledger_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA projection GRANT SELECT ON TABLES TO ledger_reader;
RESET ROLE;

CREATE SCHEMA audit;
COMMENT ON SCHEMA audit IS '审计视图：金额以元为单位，没有人员姓名';
GRANT USAGE ON SCHEMA audit TO ledger_reader, ledger_reader_names;

-- The Chinese word for a code; a code that is not known yet stands for itself.
CREATE FUNCTION audit.word(code text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE code
        WHEN 'SUPPLEMENT' THEN '追加' WHEN 'REDUCTION' THEN '追减' WHEN 'VIREMENT' THEN '调剂'
        WHEN 'CORRECTION' THEN '更正' WHEN 'REVERSAL' THEN '冲销' WHEN 'REASSIGNMENT' THEN '划转'
        WHEN 'CARRY_FORWARD' THEN '结转' WHEN 'ENACTMENT' THEN '批复'
        WHEN 'budget.BudgetOpened' THEN '建立预算' WHEN 'budget.BudgetEnacted' THEN '批复预算'
        WHEN 'budget.AdjustmentDrafted' THEN '起草' WHEN 'budget.AdjustmentSubmitted' THEN '送审'
        WHEN 'budget.AdjustmentWithdrawn' THEN '撤回' WHEN 'budget.AdjustmentRejected' THEN '退回'
        WHEN 'budget.AdjustmentApproved' THEN '批准'
        WHEN 'DRAFT' THEN '草稿' WHEN 'SUBMITTED' THEN '待复核' WHEN 'APPROVED' THEN '已批准'
        WHEN 'REJECTED' THEN '已退回' WHEN 'WITHDRAWN' THEN '已撤回'
        WHEN 'ORIGINAL' THEN '原文' WHEN 'DERIVED' THEN '推算' WHEN 'IMPORTED' THEN '导入' WHEN 'ADJUSTED' THEN '调整'
        WHEN 'APPROPRIATION' THEN '预算数' WHEN 'ENACTED' THEN '批复来源' WHEN 'SUPPLEMENTED' THEN '追加来源'
        WHEN 'REDUCED' THEN '追减去向' WHEN 'BREAKDOWN_ITEM' THEN '分解项目'
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

-- One part of a line as it is stored, unit|side|fund|function|economic|kind|project; null where it is not known.
CREATE FUNCTION audit.part(line text, number int) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT nullif(split_part(line, '|', number), '-')
$$;

CREATE FUNCTION audit.document(number text, title text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN number IS NULL THEN '《' || title || '》' ELSE '《' || title || '》（' || number || '）' END
$$;

CREATE VIEW audit.event AS
SELECT position, recorded_at, effective_on,
    CASE WHEN stream LIKE 'budget/%' THEN split_part(stream, '/', 2) END AS department,
    CASE WHEN stream LIKE 'budget/%' THEN split_part(stream, '/', 3)::int END AS year,
    audit.word(type) || coalesce(audit.word(payload->>'kind'), '') AS type,
    CASE WHEN on_behalf_of IS NULL THEN actor ELSE actor || '（代 ' || on_behalf_of || '）' END AS person,
    reason_text AS reason, audit.document(document_number, document_title) AS document,
    audit.word(provenance) AS provenance, event_id, (payload->>'adjustment')::uuid AS adjustment
FROM ledger.event;
COMMENT ON VIEW audit.event IS '事件：每个事件一行，按事件号排列';
COMMENT ON COLUMN audit.event.position IS '事件号';
COMMENT ON COLUMN audit.event.recorded_at IS '记账时间';
COMMENT ON COLUMN audit.event.effective_on IS '生效日';
COMMENT ON COLUMN audit.event.department IS '部门代码；与预算无关的事件为空';
COMMENT ON COLUMN audit.event.year IS '预算年度';
COMMENT ON COLUMN audit.event.type IS '发生了什么';
COMMENT ON COLUMN audit.event.person IS '人员编号，不是姓名';
COMMENT ON COLUMN audit.event.reason IS '原因';
COMMENT ON COLUMN audit.event.document IS '依据文件';
COMMENT ON COLUMN audit.event.provenance IS '来源类型';
COMMENT ON COLUMN audit.event.event_id IS '事件编号';
COMMENT ON COLUMN audit.event.adjustment IS '调整单编号';

-- A draft names amounts too but moves none.
CREATE VIEW audit.line_change AS
SELECT e.position, e.recorded_at, e.effective_on, split_part(e.stream, '/', 2) AS department,
    split_part(e.stream, '/', 3)::int AS year, audit.word(e.type) || coalesce(audit.word(e.payload->>'kind'), '') AS type,
    audit.part(l->>'line', 1) AS unit, audit.word(audit.part(l->>'line', 2)) AS side,
    audit.word(audit.part(l->>'line', 3)) AS fund, audit.part(l->>'line', 4) AS function,
    audit.part(l->>'line', 5) AS economic, audit.word(audit.part(l->>'line', 6)) AS kind,
    audit.part(l->>'line', 7) AS project, (l->>'before')::numeric(20,2) AS before,
    (l->>'decided')::numeric(20,2) AS change, ((l->>'before')::numeric + (l->>'decided')::numeric)::numeric(20,2) AS after,
    (l->>'requested')::numeric(20,2) AS requested, l->>'line' AS line
FROM ledger.event e CROSS JOIN LATERAL jsonb_array_elements(e.payload->'lines') l
WHERE e.stream LIKE 'budget/%' AND e.type <> 'budget.AdjustmentDrafted';
COMMENT ON VIEW audit.line_change IS '预算行的变动：每个事件的每个预算行一行，金额以元为单位';
COMMENT ON COLUMN audit.line_change.position IS '事件号';
COMMENT ON COLUMN audit.line_change.recorded_at IS '记账时间';
COMMENT ON COLUMN audit.line_change.effective_on IS '生效日';
COMMENT ON COLUMN audit.line_change.department IS '部门代码';
COMMENT ON COLUMN audit.line_change.year IS '预算年度';
COMMENT ON COLUMN audit.line_change.type IS '发生了什么';
COMMENT ON COLUMN audit.line_change.unit IS '单位代码';
COMMENT ON COLUMN audit.line_change.side IS '收入或支出';
COMMENT ON COLUMN audit.line_change.fund IS '资金性质';
COMMENT ON COLUMN audit.line_change.function IS '功能分类科目';
COMMENT ON COLUMN audit.line_change.economic IS '部门预算支出经济分类科目';
COMMENT ON COLUMN audit.line_change.kind IS '支出性质';
COMMENT ON COLUMN audit.line_change.project IS '项目码';
COMMENT ON COLUMN audit.line_change.before IS '变动前，元';
COMMENT ON COLUMN audit.line_change.change IS '变动，元';
COMMENT ON COLUMN audit.line_change.after IS '变动后，元';
COMMENT ON COLUMN audit.line_change.requested IS '申请的变动，元';
COMMENT ON COLUMN audit.line_change.line IS '预算行，七段';

-- A rebuild puts new tables in the place of those in the schema projection, which a view on them would not survive:
-- a function finds its tables by name each time it is called. PostgreSQL puts these in the place of their call, so
-- that a condition on a view still uses the tables' indexes.
CREATE FUNCTION audit.postings() RETURNS TABLE ("position" bigint, ordinal int, department text, year int, act text,
    account text, unit text, side text, fund text, function text, economic text, kind text, project text, axis text,
    item text, amount bigint, effective_on date) LANGUAGE sql STABLE AS $$
    SELECT p.position, p.ordinal, p.department, p.year, p.act, p.account, p.unit, p.side, p.fund, p.function,
        p.economic, p.kind, p.project, p.axis, p.item, p.amount, p.effective_on FROM projection.posting p
$$;

CREATE FUNCTION audit.balances() RETURNS TABLE (department text, year int, line text, original bigint,
    current bigint, "position" bigint) LANGUAGE sql STABLE AS $$
    SELECT b.department, b.year, b.line, b.original, b.current, b.position FROM projection.balance b
$$;

CREATE FUNCTION audit.adjustments() RETURNS TABLE (id uuid, department text, year int, kind text, status text,
    maker text, on_behalf_of text, decided_by text, decision_reason text, effective_on date, reason_text text,
    document_number text, document_title text, content text, drafted_at bigint, "position" bigint)
    LANGUAGE sql STABLE AS $$
    SELECT a.id, a.department, a.year, a.kind, a.status, a.maker, a.on_behalf_of, a.decided_by, a.decision_reason,
        a.effective_on, a.reason_text, a.document_number, a.document_title, a.content, a.drafted_at, a.position
    FROM projection.adjustment a
$$;

CREATE VIEW audit.posting AS
SELECT position, ordinal, effective_on, department, year, audit.word(act) AS act, audit.word(account) AS account,
    unit, audit.word(side) AS side, audit.word(fund) AS fund, function, economic, audit.word(kind) AS kind, project,
    audit.word(axis) AS axis, item, (amount::numeric / 100)::numeric(20,2) AS amount
FROM audit.postings();
COMMENT ON VIEW audit.posting IS '分录：同一事件的分录合计为零，金额以元为单位';
COMMENT ON COLUMN audit.posting.position IS '事件号';
COMMENT ON COLUMN audit.posting.ordinal IS '事件内的序号，从 0 起';
COMMENT ON COLUMN audit.posting.effective_on IS '生效日';
COMMENT ON COLUMN audit.posting.department IS '部门代码';
COMMENT ON COLUMN audit.posting.year IS '预算年度';
COMMENT ON COLUMN audit.posting.act IS '预算行为';
COMMENT ON COLUMN audit.posting.account IS '账户';
COMMENT ON COLUMN audit.posting.unit IS '单位代码';
COMMENT ON COLUMN audit.posting.side IS '收入或支出';
COMMENT ON COLUMN audit.posting.fund IS '资金性质';
COMMENT ON COLUMN audit.posting.function IS '功能分类科目';
COMMENT ON COLUMN audit.posting.economic IS '部门预算支出经济分类科目';
COMMENT ON COLUMN audit.posting.kind IS '支出性质';
COMMENT ON COLUMN audit.posting.project IS '项目码';
COMMENT ON COLUMN audit.posting.axis IS '备查分解';
COMMENT ON COLUMN audit.posting.item IS '备查分解的项目';
COMMENT ON COLUMN audit.posting.amount IS '金额，元；借方为正';

CREATE VIEW audit.balance AS
SELECT department, year, audit.part(line, 1) AS unit, audit.word(audit.part(line, 2)) AS side,
    audit.word(audit.part(line, 3)) AS fund, audit.part(line, 4) AS function, audit.part(line, 5) AS economic,
    audit.word(audit.part(line, 6)) AS kind, audit.part(line, 7) AS project,
    (original::numeric / 100)::numeric(20,2) AS original, (current::numeric / 100)::numeric(20,2) AS current,
    ((current - original)::numeric / 100)::numeric(20,2) AS adjusted, position, line
FROM audit.balances();
COMMENT ON VIEW audit.balance IS '预算数：每个预算行一行，金额以元为单位';
COMMENT ON COLUMN audit.balance.department IS '部门代码';
COMMENT ON COLUMN audit.balance.year IS '预算年度';
COMMENT ON COLUMN audit.balance.unit IS '单位代码';
COMMENT ON COLUMN audit.balance.side IS '收入或支出';
COMMENT ON COLUMN audit.balance.fund IS '资金性质';
COMMENT ON COLUMN audit.balance.function IS '功能分类科目';
COMMENT ON COLUMN audit.balance.economic IS '部门预算支出经济分类科目';
COMMENT ON COLUMN audit.balance.kind IS '支出性质';
COMMENT ON COLUMN audit.balance.project IS '项目码';
COMMENT ON COLUMN audit.balance.original IS '年初批复数，元';
COMMENT ON COLUMN audit.balance.current IS '调整后，元';
COMMENT ON COLUMN audit.balance.adjusted IS '调整，元';
COMMENT ON COLUMN audit.balance.position IS '最后变动它的事件号';
COMMENT ON COLUMN audit.balance.line IS '预算行，七段';

CREATE VIEW audit.adjustment AS
SELECT id, department, year, audit.word(kind) AS kind, audit.word(status) AS status,
    (SELECT coalesce(sum((l->>'requested')::numeric), 0)::numeric(20,2)
        FROM jsonb_array_elements(content::jsonb->'lines') l) AS requested,
    jsonb_array_length(content::jsonb->'lines') AS lines, maker, on_behalf_of, decided_by, decision_reason,
    effective_on, reason_text AS reason, audit.document(document_number, document_title) AS document,
    drafted_at, position
FROM audit.adjustments();
COMMENT ON VIEW audit.adjustment IS '调整单：每张一行，金额以元为单位';
COMMENT ON COLUMN audit.adjustment.id IS '调整单编号';
COMMENT ON COLUMN audit.adjustment.department IS '部门代码';
COMMENT ON COLUMN audit.adjustment.year IS '预算年度';
COMMENT ON COLUMN audit.adjustment.kind IS '种类';
COMMENT ON COLUMN audit.adjustment.status IS '状态';
COMMENT ON COLUMN audit.adjustment.requested IS '申请的净变动，元；调剂为零';
COMMENT ON COLUMN audit.adjustment.lines IS '预算行数';
COMMENT ON COLUMN audit.adjustment.maker IS '提出人编号';
COMMENT ON COLUMN audit.adjustment.on_behalf_of IS '代谁提出';
COMMENT ON COLUMN audit.adjustment.decided_by IS '复核人编号';
COMMENT ON COLUMN audit.adjustment.decision_reason IS '复核意见';
COMMENT ON COLUMN audit.adjustment.effective_on IS '生效日';
COMMENT ON COLUMN audit.adjustment.reason IS '原因';
COMMENT ON COLUMN audit.adjustment.document IS '依据文件';
COMMENT ON COLUMN audit.adjustment.drafted_at IS '起草的事件号';
COMMENT ON COLUMN audit.adjustment.position IS '最后一步的事件号';

CREATE VIEW audit.person AS SELECT id, display_name AS name FROM person.person;
COMMENT ON VIEW audit.person IS '人员姓名；只有 ledger_reader_names 能读';
COMMENT ON COLUMN audit.person.id IS '人员编号';
COMMENT ON COLUMN audit.person.name IS '姓名';

CREATE VIEW audit.account_change AS
SELECT number, changed_at, changed_by, what, person_id AS person, account FROM person.account_change;
COMMENT ON VIEW audit.account_change IS '账号和人员的变动记录；只有 ledger_reader_names 能读';
COMMENT ON COLUMN audit.account_change.number IS '序号';
COMMENT ON COLUMN audit.account_change.changed_at IS '时间';
COMMENT ON COLUMN audit.account_change.changed_by IS '由谁（人员编号；system-… 是程序本身）';
COMMENT ON COLUMN audit.account_change.what IS '做了什么';
COMMENT ON COLUMN audit.account_change.person IS '谁的账号（人员编号）';
COMMENT ON COLUMN audit.account_change.account IS '账号';

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA audit FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA audit TO ledger_reader;
GRANT SELECT ON audit.event, audit.line_change, audit.posting, audit.balance, audit.adjustment TO ledger_reader;
GRANT SELECT ON audit.person, audit.account_change TO ledger_reader_names;
