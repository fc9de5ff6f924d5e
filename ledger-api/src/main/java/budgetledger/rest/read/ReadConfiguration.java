package budgetledger.rest.read;

import javax.sql.DataSource;

import budgetledger.adjustments.Adjustments;
import budgetledger.adjustments.AdjustmentsThen;
import budgetledger.adjustments.Budgets;
import budgetledger.adjustments.BudgetsThen;
import budgetledger.adjustments.Measures;
import budgetledger.balance.FoldedBalances;
import budgetledger.balance.PostedBalances;
import budgetledger.bisection.Bisections;
import budgetledger.classification.Classification;
import budgetledger.eventlog.EventLog;
import budgetledger.explanation.Explanations;
import budgetledger.figure.Contributions;
import budgetledger.figure.EventChain;
import budgetledger.figure.Passports;
import budgetledger.figure.Publications;
import budgetledger.timeline.Timeline;
import budgetledger.whatif.Counterfactuals;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Step 6 of the flow: what figures are read with.
@Configuration(proxyBeanMethods = false)
@DependsOnDatabaseInitialization
class ReadConfiguration {
    @Bean
    PostedBalances postedBalances(DataSource source) {
        return new PostedBalances(source);
    }

    @Bean
    FoldedBalances foldedBalances(EventLog log) {
        return new FoldedBalances(log, FoldedBalances.EVENTS_MAX);
    }

    @Bean
    Contributions contributions(DataSource source) {
        return new Contributions(source);
    }

    @Bean
    Passports passports(DataSource source) {
        return new Passports(source);
    }

    @Bean
    Publications publications(DataSource source) {
        return new Publications(source);
    }

    @Bean
    EventChain eventChain(DataSource source) {
        return new EventChain(source);
    }

    @Bean
    Explanations explanations(DataSource source) {
        return new Explanations(source);
    }

    @Bean
    Counterfactuals counterfactuals(FoldedBalances folded) {
        return new Counterfactuals(folded);
    }

    @Bean
    Bisections bisections(DataSource source) {
        return new Bisections(source);
    }

    @Bean
    Adjustments adjustments(DataSource source) {
        return new Adjustments(source);
    }

    @Bean
    AdjustmentsThen adjustmentsThen(DataSource source) {
        return new AdjustmentsThen(source);
    }

    @Bean
    BudgetsThen budgetsThen(DataSource source) {
        return new BudgetsThen(source);
    }

    @Bean
    Measures measures(DataSource source) {
        return new Measures(source);
    }

    @Bean
    Budgets budgetList(DataSource source) {
        return new Budgets(source);
    }

    @Bean
    Timeline timeline(DataSource source) {
        return new Timeline(source);
    }

    @Bean
    Classification classification() {
        return Classification.load();
    }
}
