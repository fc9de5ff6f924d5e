package budgetledger.rest.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import budgetledger.replay.RebuildResult;
import budgetledger.rest.read.Links;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A rebuild of all projections from the log.
///
/// @param state FAILED means that nothing was changed
/// @param reached position reached so far
/// @param goal position shown when it was started
/// @param same whether the tables that were shown are what the log says; null while it runs
/// @param error class of the error, when it failed
@Schema(name = "Replay")
record ReplayView(
        UUID id,
        @Schema(allowableValues = {"RUNNING", "DONE", "FAILED"}) String state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        long reached,
        long goal,
        @Nullable Long events,
        @Nullable Boolean same,
        List<TableView> tables,
        @Nullable String error,
        Map<String, String> links) {
    /// Digests (SHA-256) of one table before it was replaced, and of the one in its place.
    @Schema(name = "ReplayTable")
    record TableView(String table, String live, String rebuilt, boolean same) {}

    static ReplayView of(Replay replay) {
        Replay.Ended ended = replay.ended();
        RebuildResult result = ended == null ? null : ended.result();
        String state = ended == null ? "RUNNING" : result == null ? "FAILED" : "DONE";
        List<TableView> tables = result == null ? List.of() : result.tables().stream()
                .map(table -> new TableView(table.table(), table.live(), table.rebuilt(), table.isSame()))
                .toList();
        return new ReplayView(replay.id(), state, replay.startedBy().value(), replay.startedAt(),
                ended == null ? null : ended.at(), replay.reached(), replay.goal(),
                result == null ? null : result.events(), result == null ? null : result.isSame(), tables,
                ended == null ? null : ended.error(),
                Links.of("self", Links.to(ReplayController.PATH + "/{0}", replay.id()).toString()));
    }
}
