package budgetledger.cli;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An event in words: who, when by both clocks, why, on which document, and where its amounts come from.
final class EventText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(Choices.ZONE);
    private static final int WIDTH_MAX = 100;
    private static final int SHA256_SHOWN = 12;

    private final Words words;

    EventText(Words words) {
        this.words = words;
    }

    /// @param inFull whether reason and document are told; otherwise a pointer says that they stand above
    List<String> lines(Contribution event, int year, boolean inFull) {
        List<String> lines = new ArrayList<>();
        String act = event.act() == null ? "" : words.word("act", event.act());
        String who = event.maker() == null ? words.text("event.by", event.actor())
                : words.text("event.by-two", event.maker(), event.actor());
        lines.add("  " + words.text("event.line", year, words.word("provenance", event.provenance().kind()),
                event.position(), act, who, event.effectiveOn(), time(event.recordedAt())));
        if (!inFull) {
            lines.add("    " + words.text("event.above", event.position()));
            return lines;
        }
        lines.addAll(why(event.reason(), event.document(), "    "));
        return lines;
    }

    List<String> why(Contribution.Reason reason, Contribution.Document document, String indent) {
        List<String> lines = new ArrayList<>();
        lines.addAll(Wrap.behind(indent + words.text("event.reason"),
                words.text("event.reason-text", reason.text(), reason.code()), WIDTH_MAX));
        lines.addAll(Wrap.behind(indent + words.text("event.document"), document(document), WIDTH_MAX));
        return lines;
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    String document(Contribution.Document document) {
        String number = document.number() == null ? "" : document.number();
        String hash = document.sha256() == null ? ""
                : "  sha256 " + document.sha256().substring(0, SHA256_SHOWN) + "…";
        return words.text("event.document-title", document.title()) + number + hash;
    }
}
