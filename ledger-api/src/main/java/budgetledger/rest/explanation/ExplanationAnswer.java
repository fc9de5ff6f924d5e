package budgetledger.rest.explanation;

import java.util.List;
import java.util.Map;

import budgetledger.balance.Cut;
import budgetledger.comparison.RestatedFigure;
import budgetledger.explanation.Explained;
import budgetledger.explanation.Explanation;
import budgetledger.explanation.Explanations;
import budgetledger.explanation.Question;
import budgetledger.rest.explanation.ExplanationView.EventPartView;
import budgetledger.rest.explanation.ExplanationView.PartView;
import budgetledger.rest.explanation.ExplanationView.SideView;
import budgetledger.rest.read.CrosswalkView;
import budgetledger.rest.read.Links;
import budgetledger.rest.read.Page;
import budgetledger.rest.request.Format;
import org.jspecify.annotations.Nullable;

/// Puts an explanation into the form in which it is answered, page by page. A page ends between events.
record ExplanationAnswer(AskedExplanation asked, Question question, Explanations explanations) {
    ExplanationView view(@Nullable RestatedFigure restated) {
        Explanation plain = explanations.of(question);
        Explanation explanation = restated == null ? plain : plain.readAs(restated);
        Page page = asked.page();
        List<Explained> found = explanations.events(question, page.after(), page.limit() + 1);
        List<Long> events = found.stream().map(part -> part.event().position()).distinct().toList();
        boolean more = events.size() > page.limit();
        long last = more ? events.get(page.limit() - 1) : Long.MAX_VALUE;
        List<EventPartView> shown = found.stream().filter(part -> part.event().position() <= last)
                .map(EventPartView::of).toList();
        Cut then = question.then();
        Cut now = question.now();
        return new ExplanationView(
                new SideView(question.published().text(), explanation.published(), then.position(),
                        then.effectiveAt(), question.day()),
                new SideView(question.figure().text(), explanation.now(), now.position(), now.effectiveAt(), null),
                explanation.now().minus(explanation.published()),
                explanation.parts().stream().map(PartView::of).toList(), explanation.residual(), shown,
                restated == null ? null : restated.crosswalks().stream().map(CrosswalkView::of).toList(),
                asked.codesOf() == null ? null : asked.codesOf().value(), now.position(), now.effectiveAt(),
                asked.now().knownAt(), links(page.after(), more ? last : null));
    }

    private Map<String, String> links(long after, @Nullable Long next) {
        return Links.of("self", link().with("after", after == 0 ? null : after).toString(),
                "next", next == null ? null : link().with("after", next).toString());
    }

    private Links link() {
        return Links.to("/api/v1/explanations")
                .with("figure", question.published().text())
                .with("publishedAt", question.then().position())
                .with("publishedEffectiveAt", question.then().effectiveAt())
                .with("publishedOn", question.day())
                .with("basis", Format.word(question.basis()))
                .with("codesOf", asked.codesOf())
                .with("effectiveAt", question.now().effectiveAt())
                .with("knownAt", question.now().position())
                .with("limit", asked.page().limit());
    }
}
