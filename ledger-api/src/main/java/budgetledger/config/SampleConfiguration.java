package budgetledger.config;

import budgetledger.axon.Commands;
import budgetledger.eventlog.EventLog;
import budgetledger.sample.SampleLoader;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The sample department, where there is one.
@Configuration(proxyBeanMethods = false)
class SampleConfiguration {
    /// Runs before the service says that it is ready.
    @Bean
    ApplicationRunner sampleRunner(Deployment deployment, Commands commands, EventLog log) {
        return _ -> {
            if (deployment.sample()) {
                new SampleLoader(commands, log).load();
            }
        };
    }
}
