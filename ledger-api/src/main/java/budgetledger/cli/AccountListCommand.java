package budgetledger.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import budgetledger.cli.Table.Align;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the accounts of the register.
@Command(name = "list")
final class AccountListCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Words words;

    @Mixin
    private final Pages pages = new Pages();

    @Mixin
    private final ServerOptions server = new ServerOptions();

    AccountListCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /// What the service answers to `GET /api/v1/accounts`.
    record Answer(List<AccountAnswer.Account> accounts, @Nullable Map<String, String> links) {
        public Answer {
            accounts = List.copyOf(accounts);
        }
    }

    @Override
    public Integer call() throws ServiceProblem {
        return Verbs.answer(server, terminal, words, "/api/v1/accounts", pages.query(), Answer.class, this::print);
    }

    private void print(Answer answer) {
        if (answer.accounts().isEmpty()) {
            terminal.err().println(words.text("account.none"));
            return;
        }
        Table table = new Table(Align.LEFT, Align.LEFT, Align.LEFT).row(words.text("account.name"),
                words.text("account.person"), words.text("account.status"));
        answer.accounts().forEach(account -> table.row(account.name(), account.person(), account.state(words)));
        table.lines("").forEach(terminal.out()::println);
        if (answer.links() != null && answer.links().containsKey("next")) {
            terminal.err().println(words.text("list.more", answer.accounts().getLast().name()));
        }
    }
}
