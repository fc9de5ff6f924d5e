package budgetledger.config;

import javax.sql.DataSource;

import budgetledger.replay.Feed;
import budgetledger.shadow.ShadowCheck;
import budgetledger.shadow.ShadowWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Beside step 5 of the flow: the check of what the projections show, on all the time unless it is turned off.
@Configuration(proxyBeanMethods = false)
class ShadowCheckConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ShadowWatch.class);

    /// There also when it is not on, because a replay that replaces the tables ends what was found before.
    @Bean
    @DependsOnDatabaseInitialization
    ShadowCheck shadowCheck(DataSource source, Feed feed, ShadowCheckSettings settings) {
        return new ShadowCheck(source, feed, settings.sliceEvents());
    }

    @Bean(initMethod = "start")
    @ConditionalOnBooleanProperty(name = "ledger.shadow-check.enabled", matchIfMissing = true)
    ShadowWatch shadowWatch(ShadowCheck check, ShadowCheckSettings settings) {
        return new ShadowWatch(check, settings.pause(), settings.rest(),
                error -> LOG.warn("the shadow check could not go on and tries again", error));
    }
}
