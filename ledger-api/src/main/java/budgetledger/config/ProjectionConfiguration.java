package budgetledger.config;

import java.util.List;
import javax.sql.DataSource;

import budgetledger.adjustments.AdjustmentProjection;
import budgetledger.adjustments.BudgetProjection;
import budgetledger.adjustments.MeasureProjection;
import budgetledger.balance.BalanceProjection;
import budgetledger.balance.PostingProjection;
import budgetledger.replay.Feed;
import budgetledger.replay.LiveFeed;
import budgetledger.replay.Progress;
import budgetledger.replay.Rebuild;
import budgetledger.timeline.TimelineProjection;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Step 5 of the flow: the projections, fed live and rebuilt on demand. Their one processor is set up in
/// `application.yaml` under its name, [LiveFeed#PROCESSOR].
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    @Bean
    Feed feed() {
        return new Feed(List.of(
                new PostingProjection(), new BalanceProjection(), new AdjustmentProjection(), new BudgetProjection(),
                new MeasureProjection(), new TimelineProjection()));
    }

    @Bean
    @DependsOnDatabaseInitialization
    LiveFeed liveFeed(Feed feed, DataSource source) {
        return new LiveFeed(feed, source);
    }

    @Bean
    Progress progress(DataSource source) {
        return new Progress(source);
    }

    @Bean
    Rebuild rebuild(DataSource source, Feed feed) {
        return new Rebuild(source, feed);
    }
}
