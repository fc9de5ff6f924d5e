package budgetledger.config;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the projections are compared with the log all the time.
///
/// @param enabled Whether they are.
/// @param sliceEvents Events compared in one transaction.
/// @param pause Between two slices: what keeps the work low.
/// @param rest Between two rounds.
@ConfigurationProperties("ledger.shadow-check")
public record ShadowCheckSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("200") int sliceEvents,
        @DefaultValue("1s") Duration pause,
        @DefaultValue("1m") Duration rest) {
    public ShadowCheckSettings {
        if (sliceEvents < 1 || pause.isNegative() || rest.isNegative()) {
            throw new IllegalArgumentException("ledger.shadow-check: slice-events from 1, pause and rest from 0s");
        }
    }
}
