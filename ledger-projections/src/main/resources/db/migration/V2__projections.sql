-- What is computed from the log. Everything here can be dropped and rebuilt, so the service's role owns it.

DO $$
BEGIN
    EXECUTE format('GRANT CREATE, CONNECT ON DATABASE %I TO ledger_service', current_database());
END
$$;
SET LOCAL ROLE ledger_service;

CREATE SCHEMA projection;
COMMENT ON SCHEMA projection IS 'Computed from ledger.event; can be dropped and rebuilt at any time';

CREATE TABLE projection.posting (
    position     bigint NOT NULL,
    ordinal      int    NOT NULL,
    department   text   NOT NULL,
    year         int    NOT NULL,
    act          text   NOT NULL,
    account      text   NOT NULL,
    unit         text,
    side         text,
    fund         text,
    function     text,
    economic     text,
    kind         text,
    project      text,
    axis         text,
    item         text,
    amount       bigint NOT NULL,
    effective_on date   NOT NULL,
    PRIMARY KEY (position, ordinal)
);
CREATE INDEX ON projection.posting (department, year, position);
COMMENT ON TABLE projection.posting IS '分录: signed amounts in 分 (1/100 yuan); those of one event sum to zero';

CREATE TABLE projection.balance (
    department text   NOT NULL,
    year       int    NOT NULL,
    line       text   NOT NULL,
    original   bigint NOT NULL,
    current    bigint NOT NULL,
    position   bigint NOT NULL,
    PRIMARY KEY (department, year, line)
);
COMMENT ON TABLE projection.balance IS '年初批复数 and 调整后 of each line at the head, in 分';

CREATE TABLE projection.budget (
    department text   NOT NULL,
    year       int    NOT NULL,
    name       text   NOT NULL,
    parts      int    NOT NULL,
    position   bigint NOT NULL,
    PRIMARY KEY (department, year)
);

CREATE TABLE projection.adjustment (
    id              uuid   NOT NULL PRIMARY KEY,
    department      text   NOT NULL,
    year            int    NOT NULL,
    kind            text   NOT NULL,
    status          text   NOT NULL,
    version         text   NOT NULL,
    maker           text   NOT NULL,
    on_behalf_of    text,
    decided_by      text,
    decision_reason text,
    effective_on    date   NOT NULL,
    reason_code     text   NOT NULL,
    reason_text     text   NOT NULL,
    document_number text,
    document_title  text   NOT NULL,
    document_sha256 text,
    provenance      text   NOT NULL,
    content         text   NOT NULL,
    drafted_at      bigint NOT NULL,
    position        bigint NOT NULL
);
CREATE INDEX ON projection.adjustment (department, year, drafted_at);
COMMENT ON COLUMN projection.adjustment.content IS 'Lines and breakdowns, in the form of the drafting event';

-- How far all projections have come. They move together, in one transaction with their rows.
CREATE TABLE projection.progress (
    only_row boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (only_row),
    position bigint  NOT NULL
);
INSERT INTO projection.progress (position) VALUES (0);

CREATE TABLE projection.token_entry (
    processor_name text NOT NULL,
    segment        int  NOT NULL,
    token          bytea,
    token_type     text,
    claimed_at     text,
    owner          text,
    PRIMARY KEY (processor_name, segment)
);

RESET ROLE;
