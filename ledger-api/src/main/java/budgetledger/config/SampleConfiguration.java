package budgetledger.config;

import java.time.Duration;

import budgetledger.authority.AccessBook;
import budgetledger.axon.Commands;
import budgetledger.eventlog.EventLog;
import budgetledger.person.Register;
import budgetledger.replay.Progress;
import budgetledger.sample.SampleAccounts;
import budgetledger.sample.SampleLoader;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The sample department, where there is one.
@Configuration(proxyBeanMethods = false)
class SampleConfiguration {
    /// Projections that need longer go on while the service already answers.
    private static final Duration SHOWN_WAIT_MAX = Duration.ofSeconds(5);

    /// Runs before the service says that it is ready, so that the first figure asked for is there.
    @Bean
    ApplicationRunner sampleRunner(Deployment deployment, Register register, AccessBook access, Commands commands,
            EventLog log, Progress progress) {
        return _ -> {
            if (deployment.sample()) {
                SampleAccounts.load(register);
                new SampleLoader(access, commands, log).load();
                progress.await(log.head().position(), SHOWN_WAIT_MAX);
            }
        };
    }
}
