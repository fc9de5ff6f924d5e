package budgetledger.config;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.sql.DataSource;

import budgetledger.axon.CommandOutcome;
import budgetledger.axon.Commands;
import budgetledger.budget.Act;
import budgetledger.budget.BudgetCommand.OpenBudget;
import budgetledger.budget.BudgetId;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.PersonId;
import budgetledger.budget.Provenance;
import budgetledger.budget.Reason;
import budgetledger.embedded.TestData;
import budgetledger.eventlog.CommandId;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.Trace;
import budgetledger.replay.Progress;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/// The whole service on an embedded database, and each trap of the stack that must not come back.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "ledger.sample=false",
    "axon.eventhandling.processors.probe.mode=pooled",
    "axon.eventhandling.processors.probe.initial-segment-count=1"
})
@Import(Probe.class)
@DirtiesContext
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServiceTest {
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static int lastYear = 1999;

    private final ConfigurableApplicationContext context;
    private final Commands commands;
    private final EventLog log;
    private final Probe probe;
    private final JdbcTemplate sql;
    private final EventProcessingConfiguration processing;

    @Autowired
    ServiceTest(ConfigurableApplicationContext context, Commands commands, EventLog log, Probe probe,
            JdbcTemplate sql, EventProcessingConfiguration processing) {
        this.context = context;
        this.commands = commands;
        this.log = log;
        this.probe = probe;
        this.sql = sql;
        this.processing = processing;
    }

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ledger.data-directory", () -> TestData.in(folder).toString());
    }

    @Test
    void transactions_are_real() {
        TransactionManager transactions = context.getBean(TransactionManager.class);
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
        assertThatThrownBy(() -> transactions.executeInTransaction(() -> {
            sql.update("INSERT INTO projection.token_entry (processor_name, segment) VALUES ('rolled-back', 0)");
            throw new IllegalStateException("roll back");
        })).hasMessage("roll back");
        assertThat(sql.queryForObject(
                "SELECT count(*) FROM projection.token_entry WHERE processor_name = 'rolled-back'", Long.class))
                .isZero();
    }

    @Test
    void tokens_are_written_in_the_transaction_of_the_projection() {
        TransactionManager transactions = context.getBean(TransactionManager.class);
        TokenStore tokens = context.getBean(TokenStore.class);
        assertThatThrownBy(() -> transactions.executeInTransaction(() -> {
            tokens.initializeTokenSegments("rolled-back", 1);
            throw new IllegalStateException("roll back");
        })).hasMessage("roll back");
        assertThat(tokens.fetchSegments("rolled-back")).isEmpty();
    }

    @Test
    void the_pool_works_as_the_role_that_can_only_add_to_the_log() throws SQLException {
        open();
        assertThat(sql.queryForObject("SELECT current_user", String.class)).isEqualTo("ledger_service");
        for (String change : List.of("UPDATE ledger.event SET actor = 'x'", "DELETE FROM ledger.event",
                "TRUNCATE ledger.event")) {
            try (Connection connection = context.getBean(DataSource.class).getConnection()) {
                assertThatThrownBy(() -> connection.createStatement().execute(change))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void a_replay_starts_and_shows_every_event_again() {
        open();
        awaitSeen();
        StreamingEventProcessor processor = processor();
        processor.shutDown();
        probe.seen.clear();
        processor.resetTokens();
        processor.start();
        awaitSeen();
        assertThat(probe.seen).isEqualTo(LongStream.rangeClosed(1, log.head().position()).boxed().toList());
    }

    @Test
    void a_failing_projection_stops_where_it_is_and_goes_on_there() {
        open();
        awaitSeen();
        long before = log.head().position();
        probe.failAt = before + 1;
        int failures = probe.failures;
        open();
        await().atMost(WAIT_MAX).until(() -> probe.failures > failures);
        assertThat(tokenPosition()).hasValue(before);
        probe.failAt = Long.MAX_VALUE;
        awaitSeen();
        assertThat(probe.seen).contains(before + 1);
        await().atMost(WAIT_MAX).until(() -> tokenPosition().equals(OptionalLong.of(before + 1)));
    }

    @Test
    void every_processor_is_pooled_and_passes_errors_on() {
        assertThat(processing.eventProcessors().values())
                .isNotEmpty()
                .allMatch(processor -> processor instanceof PooledStreamingEventProcessor);
        assertThat(processing.listenerInvocationErrorHandler("figures"))
                .isSameAs(PropagatingErrorHandler.instance());
    }

    @Test
    void the_projections_follow_the_log() throws InterruptedException {
        long position = open();
        assertThat(context.getBean(Progress.class).await(position, WAIT_MAX)).isTrue();
    }

    @Test
    void tokens_are_json_of_jackson_2() {
        assertThat(context.getBeansOfType(Serializer.class).values())
                .allMatch(serializer -> serializer instanceof JacksonSerializer);
    }

    @Test
    void nothing_is_reported_to_anyone() {
        assertThat(context.getBeansOfType(UpdateChecker.class)).isEmpty();
        assertThat(ConditionEvaluationReport.get(context.getBeanFactory()).getExclusions())
                .contains("org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration",
                        "org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration");
        assertThat(context.getEnvironment().getProperty("axon.update-check.disabled", Boolean.class)).isTrue();
        assertThat(context.getEnvironment().getProperty("axon.timeout.enabled", Boolean.class)).isFalse();
    }

    @Test
    void xstream_is_not_on_the_class_path() {
        assertThatThrownBy(() -> Class.forName("com.thoughtworks.xstream.XStream"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private long open() {
        BudgetId budget = BudgetId.of("probe", ++lastYear);
        Act act = new Act(new PersonId("p-1"), null, budget.year().firstDay(), new Reason("TEST", "试"),
                new DocumentRef(null, "试", null), Provenance.ORIGINAL);
        CommandId id = CommandId.of("test", budget.toString());
        CommandOutcome outcome = commands.carryOn(new OpenBudget(budget, act, "试"), Trace.of(id),
                CommandId.inputHash(budget.toString()));
        return ((CommandOutcome.Done) outcome).position();
    }

    private void awaitSeen() {
        await().atMost(WAIT_MAX).until(() -> probe.seen.contains(log.head().position()));
    }

    private OptionalLong tokenPosition() {
        TrackingToken token = context.getBean(TransactionManager.class).fetchInTransaction(() ->
                context.getBean(TokenStore.class).fetchToken(Probe.PROCESSOR, 0));
        return token == null ? OptionalLong.empty() : token.position();
    }

    private StreamingEventProcessor processor() {
        return processing.eventProcessor(Probe.PROCESSOR, StreamingEventProcessor.class).orElseThrow();
    }
}
