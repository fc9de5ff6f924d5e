package budgetledger.budget;

/// Names an entry of a budget's books (记账凭证): what moved figures at one stroke. `enactment/2` is the second
/// document of 批复, `adjustment/ID` an approved adjustment, `transfer/ID` what arrived from another budget.
public sealed interface EntryRef extends Comparable<EntryRef> {
    String text();

    record OfEnactment(int part) implements EntryRef {
        public OfEnactment {
            if (part < 1) {
                throw new IllegalArgumentException("enactments are numbered from 1");
            }
        }

        @Override
        public String text() {
            return "enactment/" + part;
        }
    }

    record OfAdjustment(AdjustmentId adjustment) implements EntryRef {
        @Override
        public String text() {
            return "adjustment/" + adjustment;
        }
    }

    record OfTransfer(AdjustmentId adjustment) implements EntryRef {
        @Override
        public String text() {
            return "transfer/" + adjustment;
        }
    }

    @Override
    default int compareTo(EntryRef other) {
        return text().compareTo(other.text());
    }

    /// Reads [#text()].
    ///
    /// @throws IllegalArgumentException when the text names no entry
    static EntryRef parse(String text) {
        int slash = text.indexOf('/');
        String rest = text.substring(slash + 1);
        return switch (slash < 0 ? "" : text.substring(0, slash)) {
            case "enactment" -> new OfEnactment(Integer.parseInt(rest));
            case "adjustment" -> new OfAdjustment(AdjustmentId.parse(rest));
            case "transfer" -> new OfTransfer(AdjustmentId.parse(rest));
            default -> throw new IllegalArgumentException("names no entry: " + text);
        };
    }
}
