package budgetledger.bisection;

import budgetledger.money.Money;

/// Which amounts a check does not allow.
public record Limit(Relation relation, Money amount) {
    /// How an amount stands to that of the limit when the check fails.
    public enum Relation {
        BELOW("<"),
        ABOVE(">"),
        DIFFERS("<>");

        private final String sql;

        Relation(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }
}
