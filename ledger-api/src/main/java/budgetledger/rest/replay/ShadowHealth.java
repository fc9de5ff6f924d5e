package budgetledger.rest.replay;

import java.sql.SQLException;

import budgetledger.replay.EventName;
import budgetledger.replay.RowDifference;
import budgetledger.shadow.ShadowCheck;
import budgetledger.shadow.ShadowState;
import budgetledger.shadow.ShadowWatch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Tells whether the tables that are shown were found to be what the log says. Of a difference it tells table and
/// event, which are no secret; the row, and who is concerned, only a replay tells.
@Component("shadow")
@ConditionalOnBooleanProperty(name = "ledger.shadow-check.enabled", matchIfMissing = true)
class ShadowHealth implements HealthIndicator {
    private final ShadowCheck check;
    private final ShadowWatch watch;

    ShadowHealth(ShadowCheck check, ShadowWatch watch) {
        this.check = check;
        this.watch = watch;
    }

    @Override
    public Health health() {
        try {
            ShadowState state = check.state();
            ShadowState.Found found = state.found();
            Health.Builder health = found == null && watch.error().isEmpty() ? Health.up() : Health.down();
            health.withDetail("place", state.place()).withDetail("rounds", state.rounds());
            watch.error().ifPresent(error -> health.withDetail("error", error.getClass().getName()));
            if (state.roundEndedAt() != null) {
                health.withDetail("roundEndedAt", state.roundEndedAt().toString());
            }
            if (found != null) {
                difference(health, found.difference());
                health.withDetail("foundAt", found.at().toString());
            }
            return health.build();
        } catch (SQLException e) {
            return Health.down().withDetail("error", e.getClass().getName()).build();
        }
    }

    private static void difference(Health.Builder health, RowDifference difference) {
        health.withDetail("state", "out of sync")
                .withDetail("table", difference.table())
                .withDetail("difference", difference.kind().name())
                .withDetail("position", difference.position());
        EventName event = difference.event();
        if (event != null) {
            health.withDetail("event", event.id().toString()).withDetail("type", event.type());
        }
    }
}
