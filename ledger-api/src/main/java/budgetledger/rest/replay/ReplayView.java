package budgetledger.rest.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import budgetledger.replay.RebuildProgress;
import budgetledger.replay.RebuildResult;
import budgetledger.replay.RebuildResult.TableResult;
import budgetledger.rest.read.Links;
import budgetledger.rest.request.Format;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A rebuild of all projections from the log.
///
/// @param state FAILED means that nothing was changed
/// @param progress how far it is; null until it has begun
/// @param position how far both sides were compared; null while it runs
/// @param same whether the tables that were shown are what the log says; null while it runs
/// @param replaced whether the rebuilt tables are shown now; null while it runs
/// @param first the row of the earliest event that differs; null when nothing does
/// @param error class of the error, when it failed
@Schema(name = "Replay")
record ReplayView(
        UUID id,
        @Schema(allowableValues = {"RUNNING", "DONE", "FAILED"}) String state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Schema(allowableValues = {"replace", "compare"}) String mode,
        @Nullable ProgressView progress,
        @Nullable Long position,
        @Nullable Long events,
        @Nullable Boolean same,
        @Nullable Boolean replaced,
        @Nullable DifferenceView first,
        List<TableView> tables,
        @Nullable String error,
        Map<String, String> links) {
    /// What a replay does now, and how much of that is done. Reading counts positions, the others tables.
    ///
    /// @param percent of the phase, rounded down
    @Schema(name = "ReplayProgress")
    record ProgressView(
            @Schema(allowableValues = {"READING", "INDEXING", "COMPARING", "REPLACING"}) String phase,
            long done, long of, int percent) {
        static @Nullable ProgressView of(@Nullable RebuildProgress now) {
            return now == null ? null : new ProgressView(now.phase().name(), now.done(), now.of(), now.percent());
        }
    }

    /// Digests (SHA-256) of one table as it was shown, and as the log says, and where they part.
    @Schema(name = "ReplayTable")
    record TableView(String table, String live, String rebuilt, boolean same, @Nullable DifferenceView first) {
        static TableView of(TableResult table) {
            return new TableView(table.table(), table.live(), table.rebuilt(), table.isSame(),
                    DifferenceView.of(table.first()));
        }
    }

    static ReplayView of(Replay replay) {
        Replay.Ended ended = replay.ended();
        RebuildResult result = ended == null ? null : ended.result();
        String state = ended == null ? "RUNNING" : result == null ? "FAILED" : "DONE";
        return new ReplayView(replay.id(), state, replay.startedBy().value(), replay.startedAt(),
                ended == null ? null : ended.at(), Format.word(replay.mode()), ProgressView.of(replay.progress()),
                result == null ? null : result.position(), result == null ? null : result.events(),
                result == null ? null : result.isSame(), result == null ? null : result.replaced(),
                result == null ? null : DifferenceView.of(result.first().orElse(null)),
                result == null ? List.of() : result.tables().stream().map(TableView::of).toList(),
                ended == null ? null : ended.error(),
                Links.of("self", Links.to(ReplayController.PATH + "/{0}", replay.id()).toString()));
    }
}
