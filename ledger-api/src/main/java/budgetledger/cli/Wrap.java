package budgetledger.cli;

import java.util.ArrayList;
import java.util.List;

/// Breaks a long text into lines of a terminal. Chinese may be broken anywhere except before closing and after
/// opening punctuation;
/// a run of letters and digits, such as an amount, stays whole.
final class Wrap {
    private static final String NEVER_FIRST = "，。；：、！？）》”’%,.;:)";
    private static final String NEVER_LAST = "（《“‘(";

    private Wrap() {}

    /// The text behind a label; further lines stand under the first one.
    static List<String> behind(String label, String text, int widthMax) {
        String blanks = " ".repeat(Width.of(label));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(label);
        for (String piece : pieces(text)) {
            boolean hasText = line.length() > label.length();
            if (hasText && Width.of(line.toString() + piece.stripTrailing()) > widthMax) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(blanks);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /// The parts between which the text may be broken.
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int last = ' ';
        for (int character : text.codePoints().toArray()) {
            boolean wide = Width.of(character) == 2 || Width.of(last) == 2 || last == ' ';
            boolean glued = NEVER_FIRST.indexOf(character) >= 0 || NEVER_LAST.indexOf(last) >= 0;
            if (wide && !piece.isEmpty() && !glued) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(character);
            last = character;
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
