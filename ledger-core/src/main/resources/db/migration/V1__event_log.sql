-- The event log. Whoever runs this migration owns it; the service works as the role ledger_service, which can
-- add to the log and read it, nothing else.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ledger_service') THEN
        CREATE ROLE ledger_service NOLOGIN;
    END IF;
    EXECUTE format('GRANT ledger_service TO %I', current_user);
END
$$;

CREATE SCHEMA ledger;
COMMENT ON SCHEMA ledger IS 'The append-only event log: the one source of every figure';
GRANT USAGE ON SCHEMA ledger TO ledger_service;

CREATE TABLE ledger.event (
    position        bigint      NOT NULL PRIMARY KEY,
    event_id        uuid        NOT NULL UNIQUE,
    stream          text        NOT NULL,
    sequence        bigint      NOT NULL,
    type            text        NOT NULL,
    version         int         NOT NULL,
    recorded_at     timestamptz NOT NULL,
    effective_on    date        NOT NULL,
    actor           text        NOT NULL,
    on_behalf_of    text,
    reason_code     text        NOT NULL,
    reason_text     text        NOT NULL,
    document_number text,
    document_title  text        NOT NULL,
    document_sha256 text,
    provenance      text        NOT NULL,
    command_id      uuid        NOT NULL,
    correlation_id  uuid        NOT NULL,
    causation_id    uuid        NOT NULL,
    payload         jsonb       NOT NULL,
    canonical       bytea       NOT NULL,
    leaf_hash       bytea       NOT NULL,
    UNIQUE (stream, sequence)
);
-- The canonical bytes do not compress well enough to pay for the attempt on the append path.
ALTER TABLE ledger.event ALTER COLUMN canonical SET STORAGE EXTERNAL;

COMMENT ON TABLE ledger.event IS 'Events in commit order, positions 1..n without a gap; never changed';
COMMENT ON COLUMN ledger.event.position IS '事件号: dense, commit-ordered';
COMMENT ON COLUMN ledger.event.recorded_at IS '记账时间: when the log took the event; never runs backwards';
COMMENT ON COLUMN ledger.event.effective_on IS '生效日: from which day it counts';
COMMENT ON COLUMN ledger.event.payload IS 'The payload for reading in SQL; amounts are strings in yuan';
COMMENT ON COLUMN ledger.event.canonical IS 'The canonical bytes of the whole event, see docs/proofs.md';
COMMENT ON COLUMN ledger.event.leaf_hash IS 'SHA-256(0x00 || canonical), the Merkle leaf of RFC 6962';

-- One row: the end of the log. Its row lock orders all writers on all nodes.
CREATE TABLE ledger.log_head (
    only_row    boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (only_row),
    position    bigint      NOT NULL,
    recorded_at timestamptz NOT NULL
) WITH (fillfactor = 10);
INSERT INTO ledger.log_head (position, recorded_at) VALUES (0, 'epoch');

CREATE TABLE ledger.command_receipt (
    command_id     uuid   NOT NULL PRIMARY KEY,
    input_hash     text   NOT NULL,
    first_position bigint NOT NULL,
    last_position  bigint NOT NULL
);
COMMENT ON TABLE ledger.command_receipt IS 'Commands taken: the same command is never carried out twice';

-- A cache: a state folded up to a sequence. Losing it costs time, never truth.
CREATE TABLE ledger.snapshot (
    stream    text   NOT NULL PRIMARY KEY,
    sequence  bigint NOT NULL,
    form      int    NOT NULL,
    state     text   NOT NULL
);

CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'append-only: % on %.% is refused', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.event
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.command_receipt
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON ledger.log_head
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

CREATE FUNCTION ledger.only_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.position <= OLD.position OR NEW.recorded_at < OLD.recorded_at THEN
        RAISE EXCEPTION 'the head of the log only moves forward' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER only_forward BEFORE UPDATE ON ledger.log_head
    FOR EACH ROW EXECUTE FUNCTION ledger.only_forward();

-- Position of the last event recorded at or before a time. Positions are dense and recorded times rise along
-- them, so a binary search needs no index on the time.
CREATE FUNCTION ledger.position_at(moment timestamptz) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE
    low  bigint := 0;
    high bigint := (SELECT position FROM ledger.log_head);
    mid  bigint;
BEGIN
    WHILE low < high LOOP
        mid := (low + high + 1) / 2;
        IF (SELECT recorded_at FROM ledger.event WHERE position = mid) <= moment THEN
            low := mid;
        ELSE
            high := mid - 1;
        END IF;
    END LOOP;
    RETURN low;
END
$$;

GRANT SELECT, INSERT ON ledger.event, ledger.command_receipt TO ledger_service;
GRANT SELECT, UPDATE (position, recorded_at) ON ledger.log_head TO ledger_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON ledger.snapshot TO ledger_service;
REVOKE EXECUTE ON FUNCTION ledger.position_at(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.position_at(timestamptz) TO ledger_service;
