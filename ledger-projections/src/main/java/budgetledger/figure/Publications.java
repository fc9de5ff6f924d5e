package budgetledger.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import javax.sql.DataSource;

import budgetledger.balance.Basis;
import budgetledger.balance.Cut;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.LineKey;
import budgetledger.budget.Provenance;
import budgetledger.money.Money;

/// Where a figure was published: the documents that enacted it or put the enactment right. A budget has few of them,
/// so a figure that has more than can be told is an error.
public final class Publications {
    private static final int ROWS_MAX = 100_000;
    private static final String DOCUMENTS = """
            SELECT concat_ws('|', coalesce(unit, '-'), side, fund, coalesce(function, '-'), coalesce(economic, '-'),
                coalesce(kind, '-'), coalesce(project, '-')),
                e.document_number, e.document_title, e.document_sha256, e.provenance, sum(p.amount), max(p.position)
            FROM projection.posting p JOIN ledger.event e ON e.position = p.position WHERE %s
            GROUP BY unit, side, fund, function, economic, kind, project,
                e.document_number, e.document_title, e.document_sha256, e.provenance
            ORDER BY max(p.position) LIMIT %d
            """.formatted(FigureCondition.LINES, ROWS_MAX + 1);

    private final DataSource source;
    private final BiPredicate<BudgetId, LineKey> visible;

    public Publications(DataSource source) {
        this(source, (_, _) -> true);
    }

    private Publications(DataSource source, BiPredicate<BudgetId, LineKey> visible) {
        this.source = source;
        this.visible = visible;
    }

    /// The same, less the lines that a reader may not know of.
    public Publications seenBy(BiPredicate<BudgetId, LineKey> reader) {
        return new Publications(source, reader);
    }

    /// The documents of a figure's original amounts, in the order of their events.
    public List<Publication> of(FigureScope scope, Cut cut) {
        FigureScope original = scope.on(Basis.ORIGINAL);
        List<Publication> publications = new ArrayList<>();
        int rows = 0;
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(DOCUMENTS)) {
            FigureCondition.bind(select, 1, original, cut, 0);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (++rows > ROWS_MAX) {
                        throw new IllegalStateException("more documents than can be told of " + scope.text());
                    }
                    if (visible.test(scope.budget(), LineKey.parse(row.getString(1)))) {
                        add(publications, publication(row));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the documents of a figure cannot be read", e);
        }
        return List.copyOf(publications);
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(new DocumentRef(row.getString(2), row.getString(3), row.getString(4)),
                Provenance.valueOf(row.getString(5)), Money.ofFen(row.getBigDecimal(6).longValueExact()),
                row.getLong(7));
    }

    private static void add(List<Publication> publications, Publication more) {
        for (int i = 0; i < publications.size(); i++) {
            Publication known = publications.get(i);
            if (known.document().equals(more.document()) && known.provenance() == more.provenance()) {
                publications.set(i, new Publication(known.document(), known.provenance(),
                        known.amount().plus(more.amount()), Math.max(known.position(), more.position())));
                return;
            }
        }
        publications.add(more);
    }
}
