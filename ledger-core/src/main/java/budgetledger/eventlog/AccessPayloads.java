package budgetledger.eventlog;

import java.time.LocalDate;
import java.util.List;

import budgetledger.access.AccessEvent;
import budgetledger.access.AccessEvent.AccessFounded;
import budgetledger.access.AccessEvent.DelegationEnded;
import budgetledger.access.AccessEvent.DelegationGiven;
import budgetledger.access.AccessEvent.GrantApproved;
import budgetledger.access.AccessEvent.GrantDeclined;
import budgetledger.access.AccessEvent.GrantProposed;
import budgetledger.access.AccessEvent.GrantRevoked;
import budgetledger.access.AccessEvent.PolicyAdopted;
import budgetledger.access.AccessEvent.PolicyDeclined;
import budgetledger.access.AccessEvent.PolicyProposed;
import budgetledger.access.PolicyId;
import budgetledger.budget.Act;
import budgetledger.budget.DepartmentCode;
import budgetledger.budget.GrantId;
import budgetledger.budget.PersonId;

/// Names and payloads of the events of access.
final class AccessPayloads {
    private static final EventType FOUNDED = new EventType("access.AccessFounded", 1);
    private static final EventType PROPOSED = new EventType("access.GrantProposed", 1);
    private static final EventType APPROVED = new EventType("access.GrantApproved", 1);
    private static final EventType DECLINED = new EventType("access.GrantDeclined", 1);
    private static final EventType REVOKED = new EventType("access.GrantRevoked", 1);
    private static final EventType DELEGATED = new EventType("access.DelegationGiven", 1);
    private static final EventType DELEGATION_ENDED = new EventType("access.DelegationEnded", 1);
    private static final EventType POLICY_PROPOSED = new EventType("access.PolicyProposed", 1);
    private static final EventType POLICY_ADOPTED = new EventType("access.PolicyAdopted", 1);
    private static final EventType POLICY_DECLINED = new EventType("access.PolicyDeclined", 1);

    static final List<EventType> ALL = List.of(FOUNDED, PROPOSED, APPROVED, DECLINED, REVOKED, DELEGATED,
            DELEGATION_ENDED, POLICY_PROPOSED, POLICY_ADOPTED, POLICY_DECLINED);

    private AccessPayloads() {}

    static EventType type(AccessEvent event) {
        return switch (event) {
            case AccessFounded _ -> FOUNDED;
            case GrantProposed _ -> PROPOSED;
            case GrantApproved _ -> APPROVED;
            case GrantDeclined _ -> DECLINED;
            case GrantRevoked _ -> REVOKED;
            case DelegationGiven _ -> DELEGATED;
            case DelegationEnded _ -> DELEGATION_ENDED;
            case PolicyProposed _ -> POLICY_PROPOSED;
            case PolicyAdopted _ -> POLICY_ADOPTED;
            case PolicyDeclined _ -> POLICY_DECLINED;
        };
    }

    static String payload(AccessEvent event) {
        JsonWriter json = new JsonWriter().beginObject();
        switch (event) {
            case AccessFounded e -> grant(json, e.grant(), e.person());
            case GrantProposed e -> AccessParts.write(grant(json, e.grant(), e.person()), e.what());
            case GrantApproved e -> grant(json, e.grant(), e.person()).field("proposer", e.proposer().value());
            case GrantDeclined e -> grant(json, e.grant(), e.person());
            case GrantRevoked e -> grant(json, e.grant(), e.person());
            case DelegationGiven e -> AccessParts.write(json.field("delegation", e.delegation().toString())
                    .field("grant", e.grant().toString())
                    .field("person", e.person().value()), e.what());
            case DelegationEnded e -> json.field("delegation", e.delegation().toString())
                    .field("person", e.person().value());
            case PolicyProposed e -> AccessParts.write(json.field("policy", e.policy().toString())
                    .field("department", e.department() == null ? null : e.department().value())
                    .field("effectiveFrom", e.effectiveFrom().toString()), e.content());
            case PolicyAdopted e -> json.field("policy", e.policy().toString())
                    .field("proposer", e.proposer().value());
            case PolicyDeclined e -> json.field("policy", e.policy().toString());
        }
        return json.endObject().toString();
    }

    /// The event of a type that the catalog knows to be one of access.
    static AccessEvent event(EventType type, Act act, JsonReader json) {
        return switch (type.name()) {
            case "access.AccessFounded" -> new AccessFounded(act, id(json, "grant"), person(json, "person"));
            case "access.GrantProposed" -> new GrantProposed(act, id(json, "grant"), person(json, "person"),
                    AccessParts.readEntitlement(json));
            case "access.GrantApproved" -> new GrantApproved(act, id(json, "grant"), person(json, "person"),
                    person(json, "proposer"));
            case "access.GrantDeclined" -> new GrantDeclined(act, id(json, "grant"), person(json, "person"));
            case "access.GrantRevoked" -> new GrantRevoked(act, id(json, "grant"), person(json, "person"));
            case "access.DelegationGiven" -> new DelegationGiven(act, id(json, "delegation"), id(json, "grant"),
                    person(json, "person"), AccessParts.readEntitlement(json));
            case "access.DelegationEnded" -> new DelegationEnded(act, id(json, "delegation"), person(json, "person"));
            case "access.PolicyProposed" -> {
                PolicyId policy = policy(json);
                String department = json.optional("department");
                yield new PolicyProposed(act, policy, department == null ? null : new DepartmentCode(department),
                        LocalDate.parse(json.field("effectiveFrom")), AccessParts.readPolicy(json));
            }
            case "access.PolicyAdopted" -> new PolicyAdopted(act, policy(json), person(json, "proposer"));
            default -> new PolicyDeclined(act, policy(json));
        };
    }

    private static JsonWriter grant(JsonWriter json, GrantId grant, PersonId person) {
        return json.field("grant", grant.toString()).field("person", person.value());
    }

    private static GrantId id(JsonReader json, String name) {
        return GrantId.parse(json.field(name));
    }

    private static PolicyId policy(JsonReader json) {
        return PolicyId.parse(json.field("policy"));
    }

    private static PersonId person(JsonReader json, String name) {
        return new PersonId(json.field(name));
    }
}
