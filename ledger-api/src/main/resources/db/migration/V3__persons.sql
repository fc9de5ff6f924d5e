-- The register of persons and their accounts: the only place where names of people are. Events hold person ids.
-- Owned by whoever owns the log; the service's role can add persons and accounts and change what changes about an
-- account, but never whose account it is, and it can remove nothing.

CREATE SCHEMA person;
COMMENT ON SCHEMA person IS 'Persons and accounts, beside the log: 人员与账号';
GRANT USAGE ON SCHEMA person TO ledger_service;

CREATE TABLE person.person (
    id           text        NOT NULL PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    display_name text        NOT NULL,
    created_at   timestamptz NOT NULL,
    created_by   text        NOT NULL
);
COMMENT ON TABLE person.person IS '人员: whom the ids in events stand for';
COMMENT ON COLUMN person.person.created_by IS 'Person id; system-… for the program itself';

CREATE TABLE person.account (
    name         text        NOT NULL PRIMARY KEY CHECK (name ~ '^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$'),
    person_id    text        NOT NULL REFERENCES person.person,
    hash         text        NOT NULL,
    must_change  boolean     NOT NULL,
    failed_count int         NOT NULL DEFAULT 0 CHECK (failed_count >= 0),
    locked_until timestamptz,
    disabled     boolean     NOT NULL DEFAULT false,
    changed_at   timestamptz NOT NULL
);
CREATE UNIQUE INDEX account_name_without_case ON person.account (lower(name));
CREATE INDEX ON person.account (person_id);
COMMENT ON TABLE person.account IS '账号: several may belong to one person, who stays one person under four eyes';
COMMENT ON COLUMN person.account.hash IS 'Of the password, with the name of its method: {bcrypt}…';
COMMENT ON COLUMN person.account.must_change IS 'The password was given by somebody else and opens nothing until changed';
COMMENT ON COLUMN person.account.failed_count IS 'Wrong passwords in a row';
COMMENT ON COLUMN person.account.locked_until IS 'Set by wrong passwords';
COMMENT ON COLUMN person.account.disabled IS 'Set by an administrator';

CREATE TABLE person.account_change (
    number     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    changed_at timestamptz NOT NULL,
    changed_by text        NOT NULL,
    what       text        NOT NULL,
    person_id  text        NOT NULL,
    account    text
);
COMMENT ON TABLE person.account_change IS 'Who changed which account or person, when and how; never a hash or a password';
COMMENT ON COLUMN person.account_change.changed_by IS 'Person id; system-… for the program itself';

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON person.account_change
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON person.person
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON person.account
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

GRANT SELECT, INSERT ON person.person, person.account, person.account_change TO ledger_service;
GRANT UPDATE (hash, must_change, failed_count, locked_until, disabled, changed_at) ON person.account TO ledger_service;
