package budgetledger.access;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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
import budgetledger.budget.Act;
import budgetledger.budget.ApprovalPolicy;
import budgetledger.budget.ApprovalRule;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.FiscalYear;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.budget.Role;
import budgetledger.budget.Scope;
import budgetledger.budget.UnitCode;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;

/// Reads a command about access as the decision tables write it:
///
/// - `found ID PERSON`, `propose ID PERSON WHAT`, `approve ID`, `decline ID`, `revoke ID`
/// - `delegate ID of=GRANT PERSON WHAT`, `end ID`
/// - `policy ID DEPARTMENT DAY NAME`, `adopt ID`, `declinePolicy ID`; the department `*` is all
/// - WHAT: `ROLE SCOPE`, the scope `*`, `zw`, `zw!` (the department alone), `zw/001`, `zw/001!`
/// - options anywhere: `by=` person (a unless said), `for=` on whose behalf, `on=` effective date, `years=2022-2024`,
///   `limit=` in 元, `days=2022-01-01..2022-12-31`; years and days may leave out an end
final class AccessWords {
    static final LocalDate TODAY = LocalDate.of(2022, 3, 5);
    private static final List<String> OPTIONS = List.of("by", "for", "years", "limit", "days", "of", "on");

    private final Map<String, String> options = new HashMap<>();
    private final Deque<String> words = new ArrayDeque<>();

    private AccessWords(String text) {
        for (String word : text.strip().split(" +")) {
            String[] option = word.split("=", 2);
            if (OPTIONS.contains(option[0])) {
                options.put(option[0], option[1]);
            } else {
                words.add(word);
            }
        }
    }

    static AccessCommand read(String text) {
        return new AccessWords(text).read();
    }

    /// `G1` stands for a UUID that ends in the letter and number, so that tables stay short.
    static GrantId grant(String name) {
        return new GrantId(uuid(name));
    }

    static PolicyId policy(String name) {
        return new PolicyId(uuid(name));
    }

    static PersonId person(String name) {
        return new PersonId("p-" + name);
    }

    private static UUID uuid(String name) {
        return new UUID(0x8000L, 0x8000_0000_0000_0000L | name.charAt(0) << 16 | Integer.parseInt(name.substring(1)));
    }

    /// The inverse of [#uuid].
    static String name(String uuid) {
        long low = UUID.fromString(uuid).getLeastSignificantBits();
        return (char) (low >> 16 & 0xFFFF) + Long.toString(low & 0xFFFF);
    }

    static ApprovalPolicy content(String name) {
        return new ApprovalPolicy(name, List.of(new ApprovalRule("双人", Set.of(), Set.of(), Money.ofYuan("1.00"),
                List.of(Role.CHECKER, Role.BUDGET_OFFICER), false, false)), Map.of());
    }

    private AccessCommand read() {
        String verb = words.remove();
        String id = words.remove();
        return switch (verb) {
            case "found" -> new FoundAccess(act(), grant(id), person(words.remove()));
            case "propose" -> new ProposeGrant(act(), grant(id), person(words.remove()), what());
            case "approve" -> new ApproveGrant(act(), grant(id));
            case "decline" -> new DeclineGrant(act(), grant(id));
            case "revoke" -> new RevokeGrant(act(), grant(id));
            case "delegate" -> new GiveDelegation(act(), grant(id), grant(options.get("of")),
                    person(words.remove()), what());
            case "end" -> new EndDelegation(act(), grant(id));
            case "policy" -> {
                String department = words.remove();
                yield new ProposePolicy(act(), policy(id), department.equals("*") ? null
                        : new DepartmentCode(department), LocalDate.parse(words.remove()), content(words.remove()));
            }
            case "adopt" -> new AdoptPolicy(act(), policy(id));
            case "declinePolicy" -> new DeclinePolicy(act(), policy(id));
            default -> throw new IllegalArgumentException("the tables know no command " + verb);
        };
    }

    private Act act() {
        PersonId behalf = options.containsKey("for") ? person(options.get("for")) : null;
        return new Act(person(options.getOrDefault("by", "a")), behalf,
                options.containsKey("on") ? LocalDate.parse(options.get("on")) : TODAY, new Reason("STAFF", "人员变动"),
                new DocumentRef(null, "关于岗位分工的通知", null), Provenance.ORIGINAL);
    }

    private Entitlement what() {
        Role role = Role.valueOf(words.remove());
        Scope scope = scope(words.remove());
        String[] years = options.getOrDefault("years", "-").split("-", -1);
        String[] days = options.getOrDefault("days", "2022-01-01..").split("\\.\\.", -1);
        String limit = options.get("limit");
        return new Entitlement(role, scope, new YearSpan(year(years[0]), year(years[1])),
                limit == null ? null : Money.ofYuan(limit),
                new Term(LocalDate.parse(days[0]), days[1].isEmpty() ? null : LocalDate.parse(days[1])));
    }

    static Scope scope(String text) {
        if (text.equals("*")) {
            return Scope.EVERYTHING;
        }
        String[] parts = text.replace("!", "").split("/");
        return new Scope(new DepartmentCode(parts[0]), parts.length == 1 ? null : new UnitCode(parts[1]),
                !text.endsWith("!"));
    }

    private static @Nullable FiscalYear year(String text) {
        return text.isEmpty() ? null : new FiscalYear(Integer.parseInt(text));
    }
}
