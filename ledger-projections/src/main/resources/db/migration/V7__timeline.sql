-- The timeline: by what an event can be found, in indexes that end in its position, so that a page at any depth is a
-- range of one of them. The events themselves are read from the log. The tables are emptied and the processor starts
-- anew, so that all rows come from the log.

SET LOCAL ROLE ledger_service;

TRUNCATE projection.posting, projection.balance, projection.budget, projection.adjustment,
    projection.adjustment_step, projection.measure;

CREATE TABLE projection.timeline (
    position        bigint NOT NULL PRIMARY KEY,
    type            text   NOT NULL,
    department      text,
    year            int,
    units           text[] NOT NULL,
    document_number text,
    adjustment      uuid,
    batch           uuid,
    correlation     uuid   NOT NULL,
    causation       uuid,
    effective_on    date   NOT NULL,
    month           int    NOT NULL,
    amount          bigint NOT NULL,
    size            int    NOT NULL
);
CREATE INDEX ON projection.timeline (type, position);
CREATE INDEX ON projection.timeline (department, position);
CREATE INDEX ON projection.timeline (department, year, position);
CREATE INDEX ON projection.timeline (document_number, position) WHERE document_number IS NOT NULL;
CREATE INDEX ON projection.timeline (adjustment, position) WHERE adjustment IS NOT NULL;
CREATE INDEX ON projection.timeline (batch, position) WHERE batch IS NOT NULL;
CREATE INDEX ON projection.timeline (correlation, position);
CREATE INDEX ON projection.timeline (causation, position) WHERE causation IS NOT NULL;
CREATE INDEX ON projection.timeline (amount, position) WHERE amount > 0;
CREATE INDEX ON projection.timeline (month, position);
CREATE INDEX ON projection.timeline (size, position);
COMMENT ON TABLE projection.timeline IS 'By what each event can be found';
COMMENT ON COLUMN projection.timeline.units IS 'Units of its lines; an empty text stands for the department itself';
COMMENT ON COLUMN projection.timeline.causation IS 'The event that caused it, when it was not a command alone';
COMMENT ON COLUMN projection.timeline.month IS 'Of the effective date: year times twelve and months since January';
COMMENT ON COLUMN projection.timeline.amount IS 'What it adds to lines or takes from them, the larger of both, in 分';
COMMENT ON COLUMN projection.timeline.size IS 'Digits of the amount in 分, times ten, and the first of them';

CREATE TABLE projection.timeline_person (
    person   text   NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (person, position)
);
COMMENT ON TABLE projection.timeline_person IS 'Everybody an event names: who did it, for whom, who proposed it, whom it is about';

CREATE TABLE projection.timeline_unit (
    department text   NOT NULL,
    unit       text   NOT NULL,
    position   bigint NOT NULL,
    PRIMARY KEY (department, unit, position)
);
COMMENT ON TABLE projection.timeline_unit IS 'Units whose lines an event names; an empty text stands for the department itself';

CREATE TABLE projection.timeline_line (
    department text   NOT NULL,
    line       text   NOT NULL,
    position   bigint NOT NULL,
    PRIMARY KEY (department, line, position)
);
COMMENT ON TABLE projection.timeline_line IS 'Lines an event names';

DELETE FROM projection.token_entry WHERE processor_name = 'figures';
UPDATE projection.progress SET position = 0;

RESET ROLE;
