-- What the further acts of a budget need to be shown: its phase, and the steps, batch and transfer of an adjustment.
-- The tables are emptied and the processor starts anew, so that all rows come from the log in one form.

SET LOCAL ROLE ledger_service;

TRUNCATE projection.posting, projection.balance, projection.budget, projection.adjustment;

ALTER TABLE projection.budget
    ADD COLUMN phase  text    NOT NULL DEFAULT 'PREPARING',
    ADD COLUMN frozen boolean NOT NULL DEFAULT false;

ALTER TABLE projection.adjustment
    ADD COLUMN batch       uuid,
    ADD COLUMN transit     text NOT NULL DEFAULT 'NONE',
    ADD COLUMN reversed_by uuid,
    ADD COLUMN units       text[] NOT NULL DEFAULT '{}';
CREATE INDEX ON projection.adjustment (batch) WHERE batch IS NOT NULL;
COMMENT ON COLUMN projection.adjustment.units IS 'Units of its lines; an empty text stands for the department itself';

CREATE TABLE projection.adjustment_step (
    position     bigint      NOT NULL PRIMARY KEY,
    adjustment   uuid        NOT NULL,
    type         text        NOT NULL,
    person       text        NOT NULL,
    on_behalf_of text,
    reason_code  text        NOT NULL,
    reason_text  text        NOT NULL,
    recorded_at  timestamptz NOT NULL
);
CREATE INDEX ON projection.adjustment_step (adjustment, position);
COMMENT ON TABLE projection.adjustment_step IS 'Everything that happened to an adjustment, notes among it';

CREATE TABLE projection.measure (
    id           uuid   NOT NULL PRIMARY KEY,
    department   text   NOT NULL,
    year         int    NOT NULL,
    status       text   NOT NULL,
    proposer     text   NOT NULL,
    decided_by   text,
    effective_on date   NOT NULL,
    content      text   NOT NULL,
    proposed_at  bigint NOT NULL,
    position     bigint NOT NULL
);
CREATE INDEX ON projection.measure (department, year, proposed_at);
COMMENT ON COLUMN projection.measure.content IS 'The measure, in the form of the proposing event';

DELETE FROM projection.token_entry;
UPDATE projection.progress SET position = 0;

RESET ROLE;
