package budgetledger.eventlog.postgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Nobody changes what the log holds: the service may not, and the owner is stopped by triggers.
interface AppendOnlyContract extends ContractPart {
    String REFUSED = "42501";

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE ledger.event SET reason_text = 'other'",
        "UPDATE ledger.event SET position = position WHERE false",
        "DELETE FROM ledger.event",
        "TRUNCATE ledger.event",
        "UPDATE ledger.command_receipt SET input_hash = ''",
        "DELETE FROM ledger.command_receipt",
        "TRUNCATE ledger.command_receipt",
        "UPDATE ledger.log_head SET position = position - 1",
        "UPDATE ledger.log_head SET position = 0, recorded_at = 'epoch'",
        "UPDATE ledger.log_head SET position = position + 1, recorded_at = recorded_at - interval '1 us'",
        "DELETE FROM ledger.log_head",
        "TRUNCATE ledger.log_head"
    })
    default void neither_the_service_nor_the_owner_changes_the_log(String statement) {
        newNode().append(new SampleEvents(1).append(SampleEvents.budget("kept-" + Math.abs(statement.hashCode())), 0,
                statement, 1));
        long before = Sql.number(database().owner(), "SELECT hashtext(string_agg(e::text, '')) FROM ledger.event e");

        assertThat(Sql.state(database().service(), statement)).as("as the service").isEqualTo(REFUSED);
        assertThat(Sql.state(database().owner(), statement)).as("as the owner").isEqualTo(REFUSED);

        assertThat(Sql.number(database().owner(), "SELECT hashtext(string_agg(e::text, '')) FROM ledger.event e"))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ALTER TABLE ledger.event ADD COLUMN more text",
        "ALTER TABLE ledger.event DISABLE TRIGGER append_only",
        "DROP TRIGGER append_only ON ledger.event",
        "CREATE TRIGGER mine BEFORE INSERT ON ledger.event EXECUTE FUNCTION ledger.refuse_change()",
        "CREATE OR REPLACE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END'",
        "DROP TABLE ledger.event",
        "CREATE TABLE ledger.mine (a int)",
        "INSERT INTO ledger.log_head (only_row, position, recorded_at) VALUES (false, 1, now())",
        "UPDATE ledger.log_head SET only_row = only_row",
        "SET session_replication_role = replica",
        "TRUNCATE ledger.snapshot"
    })
    default void the_service_has_no_way_round(String statement) {
        assertThat(Sql.state(database().service(), statement)).isEqualTo(REFUSED);
    }

    @Test
    default void the_service_may_add_and_read_and_cannot_give_itself_more() {
        TestDatabase.execute(database().service(), "GRANT UPDATE ON ledger.event TO ledger_service");
        assertThat(Sql.list(database().owner(), """
                SELECT table_name || ' ' || string_agg(privilege_type, ',' ORDER BY privilege_type)
                FROM information_schema.role_table_grants WHERE grantee = 'ledger_service' GROUP BY table_name
                ORDER BY table_name
                """, row -> row.getString(1))).containsExactly("command_receipt INSERT,SELECT", "event INSERT,SELECT",
                "log_head SELECT", "snapshot DELETE,INSERT,SELECT,UPDATE");
    }
}
