package budgetledger.budget;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// The hash over everything an approver decides on: budget, kind, effective date, reason, document, lines and
/// breakdowns. Each text is preceded by its length, so no two contents have the same bytes.
final class AdjustmentContent {
    private static final int HASH_HEX_DIGITS = 16;

    private final MessageDigest digest;

    private AdjustmentContent() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hash(DraftAdjustment command, List<LineAmount> lines) {
        AdjustmentContent content = new AdjustmentContent();
        Act act = command.act();
        content.add(command.budget().toString(), command.kind().name(), act.effectiveOn().toString(),
                act.reason().code(), act.reason().text(), act.document().number(), act.document().title(),
                act.document().sha256());
        for (LineAmount line : lines) {
            content.add("line", line.line().text(), line.amount().yuan());
        }
        for (BreakdownAmounts breakdown : command.breakdowns()) {
            Money whole = breakdown.whole();
            content.add("breakdown", breakdown.axis().name(), whole == null ? null : whole.yuan());
            for (ItemAmount item : breakdown.items()) {
                content.add("item", item.item().text(), item.amount().yuan());
            }
        }
        return HexFormat.of().formatHex(content.digest.digest()).substring(0, HASH_HEX_DIGITS);
    }

    private void add(@Nullable String... texts) {
        for (String text : texts) {
            byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
            int length = text == null ? -1 : bytes.length;
            digest.update(new byte[] {
                (byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length
            });
            digest.update(bytes);
        }
    }
}
