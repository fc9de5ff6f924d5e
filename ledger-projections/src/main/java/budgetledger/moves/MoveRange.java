package budgetledger.moves;

import java.time.LocalDate;

import budgetledger.balance.Cut;
import org.jspecify.annotations.Nullable;

/// A range of moves: what the closing cut takes and the opening cut does not.
///
/// @param by the clock that the moves are in order of
/// @param opening where the range begins; takes nothing that the closing cut does not take
public record MoveRange(Clock by, Cut opening, Cut closing) {
    /// One of the two clocks.
    public enum Clock {
        /// 生效日: in order of effective days, and of positions within a day.
        EFFECTIVE,
        /// 记账时点: in order of positions.
        RECORDED
    }

    public MoveRange {
        if (opening.position() > closing.position() || !isWithin(opening.effectiveAt(), closing.effectiveAt())) {
            throw new IllegalArgumentException("a range ends before it begins: " + opening + " to " + closing);
        }
    }

    private static boolean isWithin(@Nullable LocalDate day, @Nullable LocalDate limit) {
        return limit == null || (day != null && !day.isAfter(limit));
    }

    /// The acts that count from one of these days, both taken in.
    ///
    /// @param from null for the beginning
    /// @param to null for all that counts at the cut
    public static MoveRange effective(@Nullable LocalDate from, @Nullable LocalDate to, Cut cut) {
        Cut closing = new Cut(cut.position(), earlier(to, cut.effectiveAt()));
        Cut opening = from == null ? nothingBefore(closing)
                : new Cut(cut.position(), earlier(from.minusDays(1), closing.effectiveAt()));
        return new MoveRange(Clock.EFFECTIVE, opening, closing);
    }

    /// The acts that were recorded after one position and up to another, as far as the cut takes them.
    public static MoveRange recorded(long after, long upTo, Cut cut) {
        long last = Math.min(upTo, cut.position());
        return new MoveRange(Clock.RECORDED, new Cut(Math.min(after, last), cut.effectiveAt()),
                new Cut(last, cut.effectiveAt()));
    }

    private static Cut nothingBefore(Cut closing) {
        return new Cut(0, closing.effectiveAt());
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
