package budgetledger.cli;

import budgetledger.money.DisplayUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of every verb that changes something.
final class WriteOptions {
    @Option(names = "--dry-run")
    boolean dry;

    @Option(names = {"-y", "--yes"})
    boolean yes;

    @Option(names = "--key", paramLabel = "KEY")
    @Nullable String key;

    @Option(names = "--unit", paramLabel = "UNIT", converter = Choices.Unit.class)
    DisplayUnit unit = DisplayUnit.WAN;

    @Mixin
    final ServerOptions server = new ServerOptions();
}
