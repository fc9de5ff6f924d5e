package budgetledger.rest.trail;

import javax.sql.DataSource;

import budgetledger.trail.ReadTrail;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The trail of reads.
@Configuration(proxyBeanMethods = false)
class TrailConfiguration {
    @Bean
    @DependsOnDatabaseInitialization
    ReadTrail readTrail(DataSource source) {
        return new ReadTrail(source);
    }
}
