-- Who read what: views of passports by auditors, and all exports. Beside the log, because a read is no event of a budget.
-- The service's role can add a row and read the table; nobody can change one, and auditors with psql do not see it.

CREATE SCHEMA audit_trail;
COMMENT ON SCHEMA audit_trail IS 'Reads that are recorded, beside the log: 查阅记录';
GRANT USAGE ON SCHEMA audit_trail TO ledger_service;

CREATE TABLE audit_trail.read (
    number       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    read_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    person       text        NOT NULL,
    route        text        NOT NULL,
    form         text        NOT NULL,
    scope        text        NOT NULL,
    effective_at text,
    known_at     text,
    position     bigint,
    trace_id     text        NOT NULL
);
CREATE INDEX ON audit_trail.read (person, number);
CREATE INDEX ON audit_trail.read (read_at);
COMMENT ON TABLE audit_trail.read IS '查阅记录: who read what and when; never what was answered';
COMMENT ON COLUMN audit_trail.read.route IS 'GET and the path with the names of its variables';
COMMENT ON COLUMN audit_trail.read.form IS 'Media type of the answer';
COMMENT ON COLUMN audit_trail.read.scope IS 'The path and the query, without clocks and pages';
COMMENT ON COLUMN audit_trail.read.known_at IS 'As it was asked for: a position or a time';
COMMENT ON COLUMN audit_trail.read.position IS 'The position that the answer was given as of';

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_trail.read
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

GRANT SELECT, INSERT ON audit_trail.read TO ledger_service;
