package budgetledger.rest.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import budgetledger.Repository;
import budgetledger.budget.BudgetEvent.BudgetEnacted;
import budgetledger.classification.Classification;
import budgetledger.eventlog.EventCatalog;
import budgetledger.eventlog.EventType;
import budgetledger.reference.GoldenFiles;
import budgetledger.rest.problem.Language;
import budgetledger.rest.read.Names;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The sentence of the golden event of every type and version, in both languages. With `-Dledger.sentences=write` the
/// files are written anew.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SentencesTest {
    private static final Path FOLDER =
            Repository.root().resolve("ledger-api/src/test/resources/budgetledger/rest/event");
    private final Sentences sentences = new Sentences(new Names(Classification.load()));

    static List<EventType> types() {
        return EventCatalog.ALL;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_sentence_of_every_type_of_event_is_the_golden_one(Language language) throws IOException {
        List<String> told = EventCatalog.ALL.stream()
                .map(type -> type + "\t" + sentences.of(GoldenFiles.event(type), language)).sorted().toList();
        Path file = FOLDER.resolve("sentences-" + language.tag() + ".tsv");
        if ("write".equals(System.getProperty("ledger.sentences"))) {
            Files.write(file, told);
        }
        assertThat(told).containsExactlyElementsOf(Files.readAllLines(file));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_sentence_says_who_and_has_no_place_left_open(EventType type) {
        var event = GoldenFiles.event(type);
        for (Language language : Language.values()) {
            String sentence = sentences.of(event, language);
            assertThat(sentence).doesNotContainPattern("[{}]").endsWith(language == Language.CHINESE ? "。" : ".");
            if (!type.name().startsWith("budget.Transfer")) { // those are the program's
                assertThat(sentence).contains(event.act().actor().value());
            }
        }
    }

    @Test
    void of_many_lines_three_are_told_and_all_are_counted() {
        BudgetEnacted one = (BudgetEnacted) GoldenFiles.event(EventCatalog.latest("budget.BudgetEnacted"));
        BudgetEnacted many = new BudgetEnacted(one.budget(), one.act(), one.part(),
                List.of(one.lines().getFirst(), one.lines().getFirst(), one.lines().getFirst(),
                        one.lines().getFirst(), one.lines().getFirst()), List.of());
        assertThat(sentences.of(many, Language.CHINESE)).contains("等5个预算行").containsPattern("(2010301.*){3}")
                .doesNotContainPattern("(2010301.*){4}");
    }
}
