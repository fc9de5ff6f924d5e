package budgetledger.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import budgetledger.Repository;
import budgetledger.access.AccessCommand;
import budgetledger.access.AccessCommand.FoundAccess;
import budgetledger.budget.BudgetAct;
import budgetledger.budget.BudgetCommand;
import budgetledger.budget.BudgetEvent;
import budgetledger.budget.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// `docs/reference` is what the code says. With `-Dledger.reference=write` the pages are written anew.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReferenceTest {
    private static final Path FOLDER = Repository.root().resolve("docs/reference");

    static List<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_page_is_what_the_code_says(Page page) throws IOException {
        Path file = FOLDER.resolve(page.name());
        if ("write".equals(System.getProperty("ledger.reference"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, page.text());
        }
        assertThat(page.text()).as("%s; docs/testing.md says how it is written anew", file)
                .isEqualTo(Files.readString(file));
    }

    @Test
    void there_are_no_other_pages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
                    pages().stream().map(Page::name).toList());
        }
    }

    @Test
    void every_command_is_in_the_table_of_acts_and_says_what_it_does() {
        assertThat(Stream.of(BudgetAct.values()).map(BudgetAct::command))
                .containsExactlyInAnyOrderElementsOf(commands(BudgetCommand.class));
        assertThat(Stream.of(BudgetCommand.class, AccessCommand.class).flatMap(sealed -> commands(sealed).stream()))
                .allSatisfy(command -> assertThat(SourceDocs.of(command).text()).as("%s", command).isNotEmpty());
    }

    @Test
    void every_command_that_people_give_has_a_route() {
        Routes routes = new Routes();
        assertThat(BudgetAct.values()).filteredOn(act -> !act.roles().equals(List.of(Role.SERVICE)))
                .allSatisfy(act -> assertThat(routes.of(act.command())).as("%s", act).isNotEmpty());
        assertThat(Records.leaves(AccessCommand.class)).filteredOn(command -> command != FoundAccess.class)
                .allSatisfy(command -> assertThat(routes.of(command)).as("%s", command).isNotEmpty());
    }

    @Test
    void every_event_comes_of_a_command() {
        Map<Class<?>, Set<String>> made = new EventsMade().of(
                Stream.of(BudgetAct.values()).<Class<?>>map(BudgetAct::command).toList(), BudgetEvent.class);
        assertThat(made).allSatisfy((command, events) -> assertThat(events).as("%s", command).isNotEmpty());
        assertThat(made.values().stream().flatMap(Set::stream).distinct()).containsExactlyInAnyOrderElementsOf(
                Records.leaves(BudgetEvent.class).stream().map(Class::getSimpleName).toList());
    }

    @SuppressWarnings("unchecked") // leaves of a sealed type are of that type
    private static <T> List<Class<? extends T>> commands(Class<T> sealed) {
        return (List<Class<? extends T>>) (List<?>) Records.leaves(sealed);
    }
}
