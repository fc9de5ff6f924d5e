package budgetledger.sample;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;

import budgetledger.access.AccessCommand;
import budgetledger.access.AccessCommand.AdoptPolicy;
import budgetledger.access.AccessCommand.ApproveGrant;
import budgetledger.access.AccessCommand.DeclineGrant;
import budgetledger.access.AccessCommand.DeclinePolicy;
import budgetledger.access.AccessCommand.EndDelegation;
import budgetledger.access.AccessCommand.FoundAccess;
import budgetledger.access.AccessCommand.GiveDelegation;
import budgetledger.access.AccessCommand.ProposeGrant;
import budgetledger.access.AccessCommand.ProposePolicy;
import budgetledger.access.AccessCommand.RevokeGrant;
import budgetledger.access.Entitlement;
import budgetledger.access.PolicyId;
import budgetledger.access.Term;
import budgetledger.access.YearSpan;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;
import budgetledger.sample.StepParts.GrantRow;

/// Turns steps about rights into commands. Whatever needs two persons becomes two commands.
final class AccessSteps {
    private AccessSteps() {}

    static Stream<SampleCommand> commands(Step.OfAccess step) {
        return switch (step) {
            case Step.Found s -> Stream.of(command("found", step, new FoundAccess(s.act().by(s.person()),
                    grant(s.name()), new PersonId(s.person()))));
            case Step.Grants s -> s.grants().stream().flatMap(row -> grant(s, row));
            case Step.Revoke s -> Stream.of(command("revoke " + s.name(), step,
                    new RevokeGrant(s.act().by(s.by()), grant(s.grant()))));
            case Step.Policy s -> policy(s);
            case Step.Delegate s -> Stream.of(new SampleCommand("delegate " + s.name(),
                    new SampleCommand.OfAccess(today -> delegation(s, today)), step.toString()));
            case Step.EndDelegation s -> Stream.of(command("end delegation " + s.name(), step,
                    new EndDelegation(s.act().by(s.by()), grant(s.delegation()))));
        };
    }

    private static Stream<SampleCommand> grant(Step.Grants step, GrantRow row) {
        GrantId id = grant(row.name());
        Entitlement what = new Entitlement(row.role(), StepParts.scope(row.department(), row.unit()), YearSpan.ALL,
                null, new Term(step.act().date(), null));
        String content = step.act() + " " + row;
        SampleCommand proposed = command("grant " + row.name(), content,
                new ProposeGrant(step.act().by(step.by()), id, new PersonId(row.person()), what));
        SampleCommand decided = step.approve() != null
                ? command("approve grant " + row.name(), content,
                        new ApproveGrant(step.act().by(step.approve()), id))
                : command("decline grant " + row.name(), content,
                        new DeclineGrant(step.act().by(Story.required(step.decline(), step)), id));
        return Stream.of(proposed, decided);
    }

    private static Stream<SampleCommand> policy(Step.Policy step) {
        PolicyId id = new PolicyId(SampleCommand.id("policy " + step.name()).value());
        return Stream.of(
                command("propose policy " + step.name(), step, new ProposePolicy(step.act().by(step.by()), id,
                        new DepartmentCode(step.department()), step.act().date(), step.content().policy())),
                step.adopt() != null
                        ? command("adopt policy " + step.name(), step,
                                new AdoptPolicy(step.act().by(step.adopt()), id))
                        : command("decline policy " + step.name(), step,
                                new DeclinePolicy(step.act().by(Story.required(step.decline(), step)), id)));
    }

    private static AccessCommand delegation(Step.Delegate step, LocalDate today) {
        Entitlement what = new Entitlement(step.role(), StepParts.scope(step.department(), step.unit()),
                YearSpan.ALL, null, new Term(today, today.plusDays(step.days() - 1L)));
        return new GiveDelegation(step.act().by(step.by()), grant(step.name()), grant(step.grant()),
                new PersonId(step.person()), what);
    }

    private static GrantId grant(String name) {
        return new GrantId(SampleCommand.id("right " + name).value());
    }

    private static SampleCommand command(String name, Object content, AccessCommand command) {
        Function<LocalDate, AccessCommand> always = _ -> command;
        return new SampleCommand(name, new SampleCommand.OfAccess(always), content.toString());
    }
}
