package budgetledger.auditor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Who was granted what, as the events of access say.
final class Rights {
    /// What somebody does to which part of which budget.
    ///
    /// @param roles of which one is needed
    /// @param places all that one right must reach
    /// @param fen the amount that is held against limits; 0 for none
    record Need(Set<String> roles, int year, List<Place> places, long fen) {}

    /// A part of a department.
    ///
    /// @param units all that is touched, `-` for the department as a whole; none where any part of it will do
    record Place(String department, Collection<String> units) {}

    private static final class Grant {
        final String person;
        final JsonNode what;
        final List<String> proposers;
        boolean approved;
        boolean revoked;

        Grant(String person, JsonNode what, List<String> proposers) {
            this.person = person;
            this.what = what;
            this.proposers = proposers;
        }
    }

    private static final class Delegation {
        final String giver;
        final String person;
        final Grant grant;
        final JsonNode what;
        boolean ended;

        Delegation(String giver, String person, Grant grant, JsonNode what) {
            this.giver = giver;
            this.person = person;
            this.grant = grant;
            this.what = what;
        }
    }

    private final Findings findings;
    private final Map<String, Grant> grants = new HashMap<>();
    private final Map<String, Delegation> delegations = new HashMap<>();
    private @Nullable String founder;
    private boolean two;

    Rights(Findings findings) {
        this.findings = findings;
    }

    void take(Line line) {
        switch (line.type()) {
            case "AccessFounded" -> {
                founder = line.text("person");
                Grant all = new Grant(founder, line.payload().deepCopy().put("role", "SEC_ADMIN")
                        .put("from", line.effectiveOn()), line.persons());
                all.approved = true;
                grants.put(line.text("grant"), all);
            }
            case "GrantProposed" -> grants.put(line.text("grant"),
                    new Grant(line.text("person"), line.payload(), line.persons()));
            case "GrantApproved" -> approve(line, grants.get(line.text("grant")));
            case "GrantRevoked" -> grants.get(line.text("grant")).revoked = true;
            case "DelegationGiven" -> delegations.put(line.text("delegation"), new Delegation(line.actor(),
                    line.text("person"), grants.get(line.text("grant")), line.payload()));
            case "DelegationEnded" -> delegations.get(line.text("delegation")).ended = true;
            default -> { }
        }
    }

    /// But for the second administrator of all, whom the founder takes on alone.
    private void approve(Line line, Grant grant) {
        boolean second = !two && line.actor().equals(founder) && "SEC_ADMIN".equals(Line.text(grant.what, "role"));
        boolean another = second || line.persons().stream().noneMatch(grant.proposers::contains);
        findings.check(Rule.RIGHTS_BY_TWO, line, another && !line.persons().contains(grant.person)
                && holds(line.actor(), "SEC_ADMIN", line.recordedOn()), "proposed by " + grant.proposers);
        two |= "SEC_ADMIN".equals(Line.text(grant.what, "role"));
        grant.approved = true;
    }

    private boolean holds(String person, String role, LocalDate day) {
        return grants.values().stream().anyMatch(grant -> grant.approved && !grant.revoked
                && grant.person.equals(person) && role.equals(Line.text(grant.what, "role"))
                && isInTerm(grant.what, day));
    }

    /// Persons in whose name this one may act on that day.
    Set<String> represented(String person, LocalDate day) {
        Set<String> represented = new HashSet<>();
        for (Delegation delegation : delegations.values()) {
            if (delegation.person.equals(person) && !delegation.ended && !delegation.grant.revoked
                    && isInTerm(delegation.what, day) && isInTerm(delegation.grant.what, day)) {
                represented.add(delegation.giver);
            }
        }
        return represented;
    }

    /// A right is held against what it says itself, and a delegated one against the grant behind it too.
    private record Held(boolean taken, List<JsonNode> whats) {
        boolean all(Predicate<JsonNode> condition) {
            return whats.stream().allMatch(condition);
        }
    }

    /// Whether who acts had a right to it: own ones, and those delegated by the person whom the act names.
    void check(Line line, Need need) {
        List<Held> left = new ArrayList<>();
        grants.values().stream().filter(grant -> grant.approved && grant.person.equals(line.actor()))
                .forEach(grant -> left.add(new Held(grant.revoked, List.of(grant.what))));
        delegations.values().stream()
                .filter(given -> given.person.equals(line.actor()) && given.giver.equals(line.onBehalfOf()))
                .forEach(given -> left.add(
                        new Held(given.ended || given.grant.revoked, List.of(given.what, given.grant.what))));
        narrow(Rule.ROLE_GIVEN, line, need, left, held ->
                held.all(what -> need.roles.contains(Line.text(what, "role"))));
        narrow(Rule.NOT_REVOKED, line, need, left, held -> !held.taken);
        narrow(Rule.IN_TERM, line, need, left, held -> held.all(what -> isInTerm(what, line.recordedOn())));
        narrow(Rule.IN_YEARS, line, need, left, held -> held.all(what -> isInYears(what, need.year)));
        narrow(Rule.IN_SCOPE, line, need, left, held -> held.all(what ->
                need.places.stream().allMatch(place -> reaches(what, place))));
        if (need.fen > 0) {
            narrow(Rule.WITHIN_LIMIT, line, need, left, held -> held.all(what ->
                    Line.text(what, "limit") == null || need.fen <= Line.fen(what, "limit")));
        }
    }

    /// The first rule that leaves nothing is the one that was broken.
    private void narrow(Rule rule, Line line, Need need, List<Held> left, Predicate<Held> condition) {
        if (rule == Rule.ROLE_GIVEN || !left.isEmpty()) {
            left.removeIf(condition.negate());
            findings.check(rule, line, !left.isEmpty(), need);
        }
    }

    private static boolean isInTerm(JsonNode what, LocalDate day) {
        String to = Line.text(what, "to");
        return !day.isBefore(LocalDate.parse(Line.text(what, "from"))) && (to == null || !day.isAfter(LocalDate.parse(to)));
    }

    private static boolean isInYears(JsonNode what, int year) {
        String from = Line.text(what, "yearFrom");
        String to = Line.text(what, "yearTo");
        return (from == null || Integer.parseInt(from) <= year) && (to == null || year <= Integer.parseInt(to));
    }

    private static boolean reaches(JsonNode what, Place place) {
        String department = Line.text(what, "department");
        return department == null || (department.equals(place.department)
                && place.units.stream().allMatch(unit -> reaches(what, unit)));
    }

    private static boolean reaches(JsonNode what, String unit) {
        String own = Line.text(what, "unit");
        boolean below = "true".equals(Line.text(what, "subtree"));
        return own == null ? below || unit.equals("-")
                : unit.equals(own) || (below && unit.startsWith(own + "."));
    }
}
