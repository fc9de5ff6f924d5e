package budgetledger.config;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;

/// How migrations reach the database: as the service does, unless `spring.flyway.*` names another owner of the tables.
record MigrationConnection(JdbcConnectionDetails service, Environment environment) implements FlywayConnectionDetails {
    private static final String USER = "spring.flyway.user";

    @Override
    public @Nullable String getUsername() {
        return environment.containsProperty(USER) ? environment.getProperty(USER) : service.getUsername();
    }

    @Override
    public @Nullable String getPassword() {
        return environment.containsProperty(USER) ? environment.getProperty("spring.flyway.password")
                : service.getPassword();
    }

    @Override
    public String getJdbcUrl() {
        return environment.getProperty("spring.flyway.url", service.getJdbcUrl());
    }

    @Override
    public String getDriverClassName() {
        return service.getDriverClassName();
    }
}
