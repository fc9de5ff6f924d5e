package budgetledger.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import budgetledger.access.AccessEvent;
import budgetledger.budget.BudgetEvent;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventType;
import budgetledger.journal.Account;

/// Every stored type and version: what its payload holds and what it posts.
final class EventsPage {
    private EventsPage() {}

    static Page page() {
        return Page.of("events.md",
                Page.section("预算 · Budgets", events("budget.", BudgetEvent.class)),
                Page.section("权限 · Access", events("access.", AccessEvent.class)),
                Page.section("分录的账户 · Accounts of the journal", accounts()));
    }

    private static String events(String prefix, Class<?> sealed) {
        List<List<String>> rows = new ArrayList<>();
        List<EventType> types = EventCatalog.ALL.stream().filter(type -> type.name().startsWith(prefix)).toList();
        for (EventType type : types) {
            Class<?> event = Records.leaves(sealed).stream().filter(named(type.name().substring(prefix.length())))
                    .findFirst().orElseThrow(() -> new IllegalStateException("no event of type " + type));
            rows.add(List.of(Markdown.code(type.name()), "v" + type.version(),
                    type.equals(EventCatalog.latest(type.name())) ? "写入并读取 written and read" : "只读取 only read",
                    SourceDocs.of(event).text(), GoldenFiles.fields(type),
                    EventCatalog.MOVING.contains(type) ? "是 yes" : "否 no", accounts(type)));
        }
        return Markdown.table(List.of("类型 type", "版本 version", "现状 use", "含义 meaning", "内容 payload",
                "动数字 moves figures", "账户 accounts"), rows);
    }

    private static Predicate<Class<?>> named(String name) {
        return type -> type.getSimpleName().equals(name);
    }

    private static String accounts(EventType type) {
        return GoldenFiles.event(type) instanceof BudgetEvent event ? PostedAccounts.of(event) : "";
    }

    private static String accounts() {
        return Markdown.table(List.of("账户 account", "含义 meaning"), Stream.of(Account.values())
                .map(account -> Arrays.asList(Markdown.code(account.name()), SourceDocs.of(account).text())).toList());
    }
}
