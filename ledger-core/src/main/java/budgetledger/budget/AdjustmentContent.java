package budgetledger.budget;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// The hash over everything an approver decides on: budget, kind, effective date, reason, document, lines,
/// breakdowns and terms. Each text is preceded by its length, so no two contents have the same bytes.
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

    static String hash(BudgetId budget, Act act, Proposal proposal) {
        AdjustmentContent content = new AdjustmentContent();
        content.add(budget.toString(), proposal.kind().name(), act.effectiveOn().toString(),
                act.reason().code(), act.reason().text());
        content.add(act.document());
        for (LineAmount line : proposal.lines()) {
            content.add("line", line.line().text(), line.amount().yuan());
        }
        for (BreakdownAmounts breakdown : proposal.breakdowns()) {
            Money whole = breakdown.whole();
            content.add("breakdown", breakdown.axis().name(), whole == null ? null : whole.yuan());
            for (ItemAmount item : breakdown.items()) {
                content.add("item", item.item().text(), item.amount().yuan());
            }
        }
        content.add(proposal.terms());
        return HexFormat.of().formatHex(content.digest.digest()).substring(0, HASH_HEX_DIGITS);
    }

    private void add(DocumentRef document) {
        add(document.number(), document.title(), document.sha256());
    }

    private void add(Terms terms) {
        if (terms.source() != null) {
            add("source", terms.source().name());
        }
        if (terms.subject() != null) {
            add("subject", terms.subject().text());
        }
        if (terms.resolution() != null) {
            add("resolution");
            add(terms.resolution());
        }
        if (terms.transfer() != null) {
            add("transfer", terms.transfer().counterpart().toString());
            for (LineAmount line : terms.transfer().arrivals()) {
                add("arrival", line.line().text(), line.amount().yuan());
            }
        }
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
