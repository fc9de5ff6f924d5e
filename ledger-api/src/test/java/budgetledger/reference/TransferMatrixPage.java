package budgetledger.reference;

import java.util.List;
import java.util.stream.Stream;

import budgetledger.budget.VirementMove;

/// The transfer matrix (调剂规则): which moves there are and who may allow them.
final class TransferMatrixPage {
    private TransferMatrixPage() {}

    static Page page() {
        return Page.of("transfer-matrix.md", Page.section("变动 · Moves", moves()),
                Page.section("级别 · Levels", levels()));
    }

    private static String moves() {
        String law = String.join("; ", SourceDocs.of(VirementMove.class).laws());
        return Markdown.table(List.of("变动 move", "代码 code", "标准级别 standard level", "含义 meaning", "依据 law"),
                Stream.of(VirementMove.values()).map(move -> List.of(move.chinese(), Markdown.code(move.name()),
                        move.standardLevel().chinese() + " " + Markdown.code(move.standardLevel().name()),
                        SourceDocs.of(move).text(), law)).toList());
    }

    private static String levels() {
        return Markdown.table(List.of("级别 level", "代码 code"), Stream.of(VirementMove.Level.values())
                .map(level -> List.of(level.chinese(), Markdown.code(level.name()))).toList());
    }
}
