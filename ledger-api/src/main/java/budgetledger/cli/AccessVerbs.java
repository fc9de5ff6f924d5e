package budgetledger.cli;

import picocli.CommandLine;

/// The verbs about who may do what: grants, delegations, policies, persons, accounts.
final class AccessVerbs {
    private AccessVerbs() {}

    static void addTo(CommandLine line, Terminal terminal, Words words) {
        line.addSubcommand("grant", new CommandLine(new Group())
                .addSubcommand("list", new GrantListCommand("grants", terminal, words))
                .addSubcommand(new GrantProposeCommand(terminal, words))
                .addSubcommand("approve", new GrantStepCommand("grants", "approval", terminal, words))
                .addSubcommand("decline", new GrantStepCommand("grants", "refusal", terminal, words))
                .addSubcommand("revoke", new GrantStepCommand("grants", "revocation", terminal, words)));
        line.addSubcommand("delegate", new CommandLine(new Group())
                .addSubcommand("list", new GrantListCommand("delegations", terminal, words))
                .addSubcommand(new DelegateGiveCommand(terminal, words))
                .addSubcommand("end", new GrantStepCommand("delegations", "end", terminal, words)));
        line.addSubcommand("policy", new CommandLine(new Group())
                .addSubcommand(new PolicyListCommand(terminal, words))
                .addSubcommand(new PolicyProposeCommand(terminal, words))
                .addSubcommand("adopt", new PolicyStepCommand("adoption", terminal, words))
                .addSubcommand("decline", new PolicyStepCommand("refusal", terminal, words)));
        line.addSubcommand(new RightsCommand(terminal, words));
        line.addSubcommand(new WhoCouldCommand(terminal, words));
        line.addSubcommand("person", new CommandLine(new Group())
                .addSubcommand(new PersonListCommand(terminal, words))
                .addSubcommand(new PersonAddCommand(terminal, words)));
        line.addSubcommand("account", account(terminal, words), "accounts");
        line.addSubcommand(new PasswordCommand(terminal, words));
    }

    private static CommandLine account(Terminal terminal, Words words) {
        return new CommandLine(new Group())
                .addSubcommand(new AccountListCommand(terminal, words))
                .addSubcommand(new AccountAddCommand(terminal, words))
                .addSubcommand("lock", new AccountStepCommand("lock", terminal, words))
                .addSubcommand("unlock", new AccountStepCommand("unlock", terminal, words))
                .addSubcommand("reset", new AccountStepCommand("reset", terminal, words))
                .addSubcommand(new ResetAdminCommand(terminal, words));
    }
}
