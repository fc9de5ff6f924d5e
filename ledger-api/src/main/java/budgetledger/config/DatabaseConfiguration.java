package budgetledger.config;

import budgetledger.embedded.EmbeddedPostgres;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Where the database is. The pool and Flyway are Spring Boot's own and take what they need from here; whoever uses
/// the embedded server thereby depends on it, so it is stopped after all of them.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    Deployment deployment(Environment environment, LedgerProperties properties) {
        return Deployment.of(environment, properties);
    }

    /// @param deployment checked before the server is started
    @Bean
    @Conditional(EmbeddedMode.class)
    EmbeddedPostgres embeddedPostgres(LedgerProperties properties, Deployment deployment) {
        return EmbeddedPostgres.start(properties.dataDirectory());
    }

    @Bean
    @Conditional(EmbeddedMode.class)
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres server) {
        return new EmbeddedConnection(server);
    }

    /// Migrations run on connections of their own: as the owner of the tables, not as the role that the pool's
    /// connections take on.
    @Bean
    FlywayConnectionDetails migrationConnection(JdbcConnectionDetails service, Environment environment) {
        return new MigrationConnection(service, environment);
    }
}
