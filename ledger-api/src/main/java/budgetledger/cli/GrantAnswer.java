package budgetledger.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import budgetledger.cli.Table.Align;
import budgetledger.money.DisplayUnit;
import org.jspecify.annotations.Nullable;

/// A grant or a delegation as the service tells it.
///
/// @param giver of a delegation; null for a grant
/// @param status of a grant; null for a delegation
/// @param proposedBy of a grant
record GrantAnswer(String id, @Nullable String giver, String person, Entitlement what, @Nullable String status,
        @Nullable Boolean ended, @Nullable String proposedBy) {
    public GrantAnswer {
        Objects.requireNonNull(id);
        Objects.requireNonNull(what);
    }

    /// What the service answers to `GET /api/v1/grants` or `GET /api/v1/delegations`.
    record Page(@Nullable List<GrantAnswer> grants, @Nullable List<GrantAnswer> delegations,
            @Nullable Map<String, String> links) {
        public Page {
            if (grants == null && delegations == null) {
                throw new IllegalArgumentException("neither grants nor delegations");
            }
        }

        void print(DisplayUnit unit, Terminal terminal, Words words) {
            List<GrantAnswer> all = grants == null ? Objects.requireNonNull(delegations) : grants;
            if (all.isEmpty()) {
                terminal.err().println(words.text("access.none"));
                return;
            }
            GrantAnswer.print(all, unit, terminal, words);
            if (links != null && links.containsKey("next")) {
                terminal.err().println(words.text("list.more", all.getLast().id()));
            }
        }
    }

    /// Prints it after a verb, and what comes next.
    void print(DisplayUnit unit, Terminal terminal, Words words) {
        print(List.of(this), unit, terminal, words);
        String next = "grant.next." + status;
        if (proposedBy != null && words.has(next)) {
            terminal.err().println(words.text(next, proposedBy, id));
        }
    }

    static void print(List<GrantAnswer> all, DisplayUnit unit, Terminal terminal, Words words) {
        List<String> head = new ArrayList<>(List.of(words.text("access.status"), words.text("access.person")));
        head.addAll(Entitlement.head(words));
        Table table = new Table(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.LEFT)
                .row(head);
        all.forEach(grant -> table.row(grant.cells(unit, words)));
        Iterator<String> lines = table.lines("").iterator();
        terminal.out().println(lines.next());
        for (GrantAnswer grant : all) {
            terminal.out().println(lines.next());
            terminal.out().println("    " + words.text("adjustments.id") + grant.id());
        }
    }

    private List<String> cells(DisplayUnit unit, Words words) {
        String state = giver == null ? words.word("grant-status", Objects.requireNonNullElse(status, ""))
                : words.text(Boolean.TRUE.equals(ended) ? "delegation.ended" : "delegation.by", giver);
        List<String> cells = new ArrayList<>(List.of(state, person));
        cells.addAll(what.cells(unit, words));
        return cells;
    }
}
