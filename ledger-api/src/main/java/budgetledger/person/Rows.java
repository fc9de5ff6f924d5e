package budgetledger.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;

import budgetledger.budget.PersonId;

/// Reads the rows of the register.
final class Rows {
    private Rows() {}

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(new PersonId(row.getString("id")), row.getString("display_name"),
                row.getTimestamp("created_at").toInstant(), new PersonId(row.getString("created_by")));
    }

    static Account account(ResultSet row, int number) throws SQLException {
        Timestamp lockedUntil = row.getTimestamp("locked_until");
        return new Account(new AccountName(row.getString("name")), new PersonId(row.getString("person_id")),
                row.getString("hash"), row.getBoolean("must_change"), row.getInt("failed_count"),
                lockedUntil == null ? null : lockedUntil.toInstant(), row.getBoolean("disabled"),
                row.getTimestamp("changed_at").toInstant());
    }
}
