package budgetledger.rest.whatif;

import java.util.List;

import budgetledger.balance.PostingRow;
import budgetledger.budget.FiscalYear;
import budgetledger.eventlog.RecordedEvent;
import budgetledger.rest.problem.Language;
import budgetledger.rest.read.LineView;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Names;
import budgetledger.rest.read.Page;
import budgetledger.rest.whatif.CounterfactualView.AssumedLineView;
import budgetledger.rest.whatif.CounterfactualView.DependentReasonView;
import budgetledger.rest.whatif.CounterfactualView.DependentView;
import budgetledger.rest.whatif.CounterfactualView.EventSummaryView;
import budgetledger.rest.whatif.CounterfactualView.RestingLineView;
import budgetledger.text.Texts;
import budgetledger.whatif.Assumption;
import budgetledger.whatif.Counterfactual;
import budgetledger.whatif.Dependent;

/// Puts a counterfactual into the form in which it is answered.
record CounterfactualAnswer(AskedCounterfactual asked, Counterfactual found, Names names, Language language) {
    private static final Texts TEXTS = new Texts("budgetledger.rest.counterfactuals");

    CounterfactualView view() {
        Page page = asked.page();
        List<Dependent> rest = found.dependents().stream()
                .filter(dependent -> dependent.event().position() > page.after()).toList();
        List<Dependent> shown = rest.stream().limit(page.limit()).toList();
        FiscalYear year = found.scope().budget().year();
        return new CounterfactualView(true, found.scope().text(),
                found.assumptions().stream().map(this::sentence).toList(), found.actual(), found.assumed(),
                found.difference(),
                found.lines().stream().map(line -> new AssumedLineView(LineView.of(line.line(), year, names),
                        line.actual(), line.assumed(), line.difference())).toList(),
                shown.stream().map(this::dependent).toList(), found.dependents().size(), found.cut().position(),
                found.cut().effectiveAt(), asked.clocks().knownAt(),
                Links.of("self", link().with("after", page.after() == 0 ? null : page.after()).toString(),
                        "next", rest.size() > shown.size()
                                ? link().with("after", shown.getLast().event().position()).toString() : null));
    }

    private DependentView dependent(Dependent dependent) {
        FiscalYear year = dependent.event().budgetEvent().budget().year();
        return new DependentView(
                dependent.reasons().stream().map(reason -> new DependentReasonView(reason.name(),
                        language.text(TEXTS, "reason." + reason.name()))).toList(),
                dependent.lines().stream().map(line -> new RestingLineView(LineView.of(line.line(), year, names),
                        line.recorded(), line.assumed(), line.change())).toList(),
                EventSummaryView.of(dependent.event()));
    }

    private String sentence(Assumption assumption) {
        return switch (assumption) {
            case Assumption.Without(RecordedEvent event) -> language.text(TEXTS, "without", event.position(),
                    act(event), event.event().act().effectiveOn(), document(event));
            case Assumption.Moved(RecordedEvent event, var day) -> language.text(TEXTS, "moved", event.position(),
                    act(event), event.event().act().effectiveOn(), document(event), day);
            case Assumption.CodesOf(FiscalYear year) -> language.text(TEXTS, "codes", year);
        };
    }

    private String act(RecordedEvent event) {
        return language.text(TEXTS, "act." + PostingRow.of(event).getFirst().act().name());
    }

    private static String document(RecordedEvent event) {
        String number = event.event().act().document().number();
        return number == null ? event.event().act().document().title() : number;
    }

    private Links link() {
        return Links.to("/api/v1/counterfactuals").with("figure", found.scope().text())
                .withAll("without", found.assumptions().stream()
                        .filter(Assumption.Without.class::isInstance)
                        .map(one -> ((Assumption.Without) one).event().position()).toList())
                .withAll("moved", found.assumptions().stream()
                        .filter(Assumption.Moved.class::isInstance).map(Assumption.Moved.class::cast)
                        .map(one -> one.event().position() + ":" + one.day()).toList())
                .with("codesOf", asked.codesOf())
                .with("effectiveAt", found.cut().effectiveAt())
                .with("knownAt", found.cut().position())
                .with("limit", asked.page().limit());
    }
}
