package budgetledger.rest.moves;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import budgetledger.balance.Cut;
import budgetledger.eventlog.EventLog;
import budgetledger.moves.MoveRange;
import org.springframework.stereotype.Component;

/// Finds the range of the log that days stand for.
@Component
class MoveRanges {
    /// Recorded times are asked for in days of China, wherever the service runs.
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final EventLog log;

    MoveRanges(EventLog log) {
        this.log = log;
    }

    MoveRange of(AskedMoves asked, Cut cut) {
        LocalDate from = asked.from();
        LocalDate to = asked.to();
        return switch (asked.by()) {
            case EFFECTIVE -> MoveRange.effective(from, to, cut);
            case RECORDED -> MoveRange.recorded(from == null ? 0 : before(from, cut),
                    to == null ? cut.position() : before(to.plusDays(1), cut), cut);
        };
    }

    /// The last position before a day begins. Of a day that has not come, all that the cut takes is before it.
    private long before(LocalDate day, Cut cut) {
        Instant last = day.atStartOfDay(ZONE).toInstant().minus(1, ChronoUnit.MICROS);
        try {
            return log.positionAt(last);
        } catch (IllegalArgumentException e) {
            return cut.position();
        }
    }
}
