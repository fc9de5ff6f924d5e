package budgetledger.figure;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import budgetledger.budget.BudgetId;
import budgetledger.eventlog.Sha256;

/// Counts and hashes the events of a budget. The digest of no events is 32 zero bytes; that of n events is SHA-256 of
/// the digest of the n − 1 before and the leaf hash of the last.
///
/// The log never changes, so what has been hashed once is kept: an answer at any position hashes at most
/// [#EVERY_EVENTS] leaves of a budget that was asked for before.
public final class EventChain {
    static final int EVERY_EVENTS = 1_000;

    /// About 20 MB of marks for budgets of ten thousand events each.
    private static final int BUDGETS_KEPT_MAX = 10_000;

    private static final String LEAVES = """
            SELECT position, leaf_hash FROM ledger.event
            WHERE stream = ? AND sequence >= ? AND sequence < ? ORDER BY sequence
            """;

    private final DataSource source;
    private final Map<BudgetId, List<Mark>> marks = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<BudgetId, List<Mark>> eldest) {
            return size() > BUDGETS_KEPT_MAX;
        }
    };

    public EventChain(DataSource source) {
        this.source = source;
    }

    /// The digest of so many events, the last of which has the position.
    private static final class Mark {
        static final Mark NONE = new Mark(0, 0, new byte[32]);

        final long events;
        final long position;
        private final byte[] digest;

        private Mark(long events, long position, byte[] digest) {
            this.events = events;
            this.position = position;
            this.digest = digest;
        }

        Mark next(long nextPosition, byte[] leaf) {
            MessageDigest sha256 = Sha256.digest();
            sha256.update(digest);
            sha256.update(leaf);
            return new Mark(events + 1, nextPosition, sha256.digest());
        }

        EventCount count() {
            return new EventCount(events, HexFormat.of().formatHex(digest));
        }
    }

    /// The events of a budget up to a position.
    public EventCount upTo(BudgetId budget, long position) {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(LEAVES)) {
            Mark mark = last(budget, position);
            Mark reached = mark;
            do {
                mark = reached;
                reached = hash(select, budget, mark, position);
                keep(budget, reached);
            } while (reached.events == mark.events + EVERY_EVENTS);
            return reached.count();
        } catch (SQLException e) {
            throw new IllegalStateException("the events of a budget cannot be counted", e);
        }
    }

    private static Mark hash(PreparedStatement select, BudgetId budget, Mark from, long position) throws SQLException {
        select.setString(1, budget.stream());
        select.setLong(2, from.events);
        select.setLong(3, from.events + EVERY_EVENTS);
        Mark mark = from;
        try (ResultSet row = select.executeQuery()) {
            while (row.next() && row.getLong(1) <= position) {
                mark = mark.next(row.getLong(1), row.getBytes(2));
            }
        }
        return mark;
    }

    private Mark last(BudgetId budget, long position) {
        synchronized (marks) {
            List<Mark> known = marks.getOrDefault(budget, List.of());
            Mark last = Mark.NONE;
            for (Mark mark : known) {
                last = mark.position <= position ? mark : last;
            }
            return last;
        }
    }

    /// Marks stand after every thousand events, each once.
    private void keep(BudgetId budget, Mark mark) {
        if (mark.events == 0 || mark.events % EVERY_EVENTS != 0) {
            return;
        }
        synchronized (marks) {
            List<Mark> known = marks.computeIfAbsent(budget, _ -> new ArrayList<>());
            if (known.size() == mark.events / EVERY_EVENTS - 1) {
                known.add(mark);
            }
        }
    }
}
