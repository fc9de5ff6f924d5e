package budgetledger.config;

import budgetledger.access.AccessCommand.FoundAccess;
import budgetledger.access.AccessRefusalCode;
import budgetledger.authority.AccessBook;
import budgetledger.authority.AccessOutcome;
import budgetledger.budget.Act;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.GrantId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.Trace;
import budgetledger.person.FoundingAdministrator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes the first administrator the one who may grant rights, where nobody may yet. It is an event in the log like
/// all that follow from it.
@Component
class Founding {
    private static final String SENDER = "first-start/1";
    private static final String WHAT = "found access";

    private final AccessBook access;

    Founding(AccessBook access) {
        this.access = access;
    }

    @EventListener
    void on(FoundingAdministrator founder) {
        if (access.current().state().founder() != null) {
            return;
        }
        CommandId command = CommandId.of(SENDER, WHAT);
        Act act = new Act(founder.person(), null, access.today(),
                new Reason("FIRST_START", "首次启动，设首任安全管理员"),
                new DocumentRef(null, "首次启动", null), Provenance.ORIGINAL);
        AccessOutcome outcome = access.send(new FoundAccess(act, new GrantId(command.value()), founder.person()),
                Trace.of(command), CommandId.inputHash(WHAT + founder.person()));
        if (outcome instanceof AccessOutcome.Refused(var refusal)
                && refusal.code() != AccessRefusalCode.ACCESS_ALREADY_FOUNDED) {
            throw new IllegalStateException("the log refuses its first administrator: " + refusal);
        }
    }
}
