package budgetledger.replay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import budgetledger.LedgerFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopyRowsTest {
    private final LedgerFixture ledger = new LedgerFixture();

    @AfterAll
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 400, 300_000})
    void a_reader_that_stops_half_way_leaves_the_connection_in_step(int rows) throws SQLException {
        try (Connection connection = ledger.service().getConnection()) {
            try (CopyRows copy = new CopyRows(connection,
                    "COPY (SELECT repeat('x', 300) FROM generate_series(1, " + rows + ")) TO STDOUT")) {
                assertThat(copy.next()).hasSize(301);
            }
            for (int question = 1; question <= 3; question++) {
                try (Statement statement = connection.createStatement();
                        ResultSet answer = statement.executeQuery("SELECT " + question)) {
                    assertThat(answer.next()).isTrue();
                    assertThat(answer.getInt(1)).isEqualTo(question);
                }
            }
        }
    }
}
