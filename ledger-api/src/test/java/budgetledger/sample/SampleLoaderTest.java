package budgetledger.sample;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import budgetledger.authority.AccessBook;
import budgetledger.axon.Commands;
import budgetledger.axon.LedgerAxon;
import budgetledger.axon.Turns;
import budgetledger.eventlog.EventLog;
import budgetledger.eventlog.Head;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.NoCache;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleLoaderTest {
    @Test
    void an_empty_log_is_sent_the_sample() {
        assertThatThrownBy(() -> loader(0).load()).isInstanceOf(NoHandlerForCommandException.class);
    }

    @Test
    void a_log_that_began_with_something_else_is_left_alone() {
        loader(5).load();
    }

    /// A loader whose commands nobody handles, on a log that knows none of them.
    private static SampleLoader loader(long position) {
        EventLog log = (EventLog) Proxy.newProxyInstance(EventLog.class.getClassLoader(),
                new Class<?>[] {EventLog.class}, (_, method, _) -> switch (method.getName()) {
                    case "head" -> new Head(position, Instant.EPOCH);
                    case "receipt" -> Optional.empty();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        AccessBook access = new AccessBook(log, InstantSource.system());
        return new SampleLoader(access, new Commands(
                DefaultCommandGateway.builder().commandBus(LedgerAxon.commandBus()).build(), log, NoCache.INSTANCE,
                access, new Turns()), log);
    }
}
