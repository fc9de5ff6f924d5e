-- What replays need: the continuous check of the projections against the log, and figures at any two clocks.

SET LOCAL ROLE ledger_service;

-- Unlogged like the tables that go with it: a crash of the server empties all of them, and the round begins anew.
CREATE UNLOGGED TABLE projection.shadow_place (
    only_row boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (only_row),
    position bigint  NOT NULL
);
COMMENT ON TABLE projection.shadow_place IS 'Up to which position this round of the shadow check has compared';

CREATE TABLE projection.shadow_round (
    only_row boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (only_row),
    rounds   bigint      NOT NULL,
    ended_at timestamptz NOT NULL
);
COMMENT ON TABLE projection.shadow_round IS 'Rounds of the shadow check in which everything agreed';

CREATE TABLE projection.shadow_difference (
    only_row   boolean     NOT NULL PRIMARY KEY DEFAULT true CHECK (only_row),
    found_at   timestamptz NOT NULL,
    table_name text        NOT NULL,
    kind       text        NOT NULL,
    row_key    text        NOT NULL,
    columns    text[]      NOT NULL,
    position   bigint      NOT NULL
);
COMMENT ON TABLE projection.shadow_difference IS 'What the shadow check found; it stops until this row is gone';

-- A row's position is now that of the last event that changed it, also of an adjustment that is reversed. The tables
-- are emptied and the processor starts anew, so that all rows come from the log in one form.
TRUNCATE projection.posting, projection.balance, projection.budget, projection.adjustment,
    projection.adjustment_step, projection.measure, projection.timeline, projection.timeline_person,
    projection.timeline_unit, projection.timeline_line;
DELETE FROM projection.token_entry WHERE processor_name = 'figures';
UPDATE projection.progress SET position = 0;

-- A budget's figures at any pair of clocks come from this index alone, however large the log is. A rebuild gives
-- indexes other names, so the one before it is found by what it is on.
DO $$
DECLARE
    before regclass := (SELECT indexrelid::regclass FROM pg_index
        WHERE indrelid = 'projection.posting'::regclass AND NOT indisprimary);
BEGIN
    EXECUTE format('DROP INDEX %s', before);
END
$$;
CREATE INDEX ON projection.posting (department, year, position)
    INCLUDE (account, act, effective_on, amount, unit, side, fund, function, economic, kind, project, axis, item);

RESET ROLE;
