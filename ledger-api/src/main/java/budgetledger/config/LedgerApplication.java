package budgetledger.config;

import org.axonframework.springboot.autoconfig.AxonServerActuatorAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The service.
///
/// Axon's own arrangements for databases, transactions and metrics are left out on purpose: they are ordered after
/// classes that Spring Boot 4 no longer has, so they would run too early and quietly settle for no transactions at
/// all. [EventLogConfiguration] and [ProcessingConfiguration] say explicitly what takes their place.
@SpringBootApplication(
        scanBasePackages = "budgetledger",
        exclude = {
            AxonServerActuatorAutoConfiguration.class,
            AxonServerAutoConfiguration.class,
            AxonServerBusAutoConfiguration.class,
            JdbcAutoConfiguration.class,
            MicrometerMetricsAutoConfiguration.class,
            NoOpTransactionAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            UpdateCheckerAutoConfiguration.class,
            XStreamAutoConfiguration.class
        })
@ConfigurationPropertiesScan
public class LedgerApplication {
    public static void start(String... args) {
        SpringApplication.run(LedgerApplication.class, args);
    }
}
