package budgetledger.rest.request;

import java.util.ArrayList;
import java.util.List;

import budgetledger.budget.BreakdownAmounts;
import budgetledger.budget.BreakdownAxis;
import budgetledger.budget.BreakdownItem;
import budgetledger.budget.DocumentRef;
import budgetledger.budget.ExpenditureKind;
import budgetledger.budget.FundSource;
import budgetledger.budget.ItemAmount;
import budgetledger.budget.LineAmount;
import budgetledger.budget.LineKey;
import budgetledger.budget.ProjectCode;
import budgetledger.budget.Reason;
import budgetledger.budget.Side;
import budgetledger.budget.UnitCode;
import budgetledger.classification.EconomicCode;
import budgetledger.classification.FunctionCode;
import budgetledger.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the parts that several bodies have. A part that is missing was noted when the form was read.
public final class Parts {
    private final Inputs inputs;

    public Parts(Inputs inputs) {
        this.inputs = inputs;
    }

    public Input<Reason> reason(@Nullable ReasonForm form, String at) {
        if (form == null) {
            return new Input<>(null);
        }
        int before = inputs.count();
        Input<String> code = inputs.optional(at + "/code", form.code(), Format.REASON_CODE);
        Input<String> text = inputs.optional(at + "/text", form.text(), Format.REASON_TEXT);
        return code.orNull() == null || text.orNull() == null ? new Input<>(null)
                : inputs.made(at, before, "reason", () -> new Reason(code.get(), text.get()));
    }

    /// The document an act rests on.
    ///
    /// @param numbered whether the document must have a number (文号)
    public Input<DocumentRef> document(@Nullable DocumentForm form, String at, boolean numbered) {
        if (form == null) {
            return new Input<>(null);
        }
        int before = inputs.count();
        Input<String> number = numbered ? inputs.required(at + "/number", form.number(), Format.DOCUMENT_NUMBER)
                : inputs.optional(at + "/number", form.number(), Format.DOCUMENT_NUMBER);
        Input<String> title = inputs.optional(at + "/title", form.title(), Format.DOCUMENT_TITLE);
        Input<String> sha256 = inputs.optional(at + "/sha256", form.sha256(), Format.SHA256);
        return title.orNull() == null ? new Input<>(null) : inputs.made(at, before, "document",
                () -> new DocumentRef(number.orNull(), title.get(), sha256.orNull()));
    }

    /// The amounts on lines. Only complete after the inputs were checked.
    public List<LineAmount> lines(@Nullable List<LineAmountForm> forms, String at) {
        List<LineAmount> lines = new ArrayList<>();
        for (int i = 0; forms != null && i < forms.size(); i++) {
            LineAmountForm form = forms.get(i);
            if (form != null) {
                LineKey line = line(form.line(), at + "/" + i + "/line").orNull();
                Money amount = inputs.optional(at + "/" + i + "/amount", form.amount(), Format.AMOUNT).orNull();
                if (line != null && amount != null) {
                    lines.add(new LineAmount(line, amount));
                }
            }
        }
        return lines;
    }

    private Input<LineKey> line(@Nullable JsonNode json, String at) {
        if (json == null) {
            return new Input<>(null);
        }
        if (json.isString()) {
            return inputs.optional(at, json.stringValue(), Format.LINE);
        }
        int before = inputs.count();
        LineForm form = Forms.read(json, LineForm.class, at, inputs);
        if (form == null) {
            return new Input<>(null);
        }
        Input<UnitCode> unit = inputs.optional(at + "/unit", form.unit(), Format.UNIT);
        Input<Side> side = inputs.optional(at + "/side", form.side(), Format.name(Side.class));
        Input<FundSource> fund = inputs.optional(at + "/fund", form.fund(), Format.name(FundSource.class));
        Input<FunctionCode> function = inputs.optional(at + "/function", form.function(), Format.FUNCTION);
        Input<EconomicCode> economic = inputs.optional(at + "/economic", form.economic(), Format.ECONOMIC);
        Input<ExpenditureKind> kind =
                inputs.optional(at + "/kind", form.kind(), Format.name(ExpenditureKind.class));
        Input<ProjectCode> project = inputs.optional(at + "/project", form.project(), Format.PROJECT);
        return inputs.made(at, before, "line-parts", () -> new LineKey(unit.orNull(), side.or(Side.EXPENDITURE),
                fund.or(FundSource.GENERAL), function.orNull(), economic.orNull(), kind.orNull(), project.orNull()));
    }

    /// The amounts along axes. Only complete after the inputs were checked.
    public List<BreakdownAmounts> breakdowns(@Nullable List<BreakdownForm> forms, String at) {
        List<BreakdownAmounts> breakdowns = new ArrayList<>();
        for (int i = 0; forms != null && i < forms.size(); i++) {
            BreakdownForm form = forms.get(i);
            if (form != null) {
                String here = at + "/" + i;
                BreakdownAxis axis =
                        inputs.optional(here + "/axis", form.axis(), Format.name(BreakdownAxis.class)).orNull();
                Money whole = inputs.optional(here + "/whole", form.whole(), Format.AMOUNT).orNull();
                List<ItemAmount> items = items(form.items(), here + "/items");
                if (axis != null) {
                    breakdowns.add(new BreakdownAmounts(axis, whole, items));
                }
            }
        }
        return breakdowns;
    }

    private List<ItemAmount> items(@Nullable List<BreakdownForm.ItemForm> forms, String at) {
        List<ItemAmount> items = new ArrayList<>();
        for (int i = 0; forms != null && i < forms.size(); i++) {
            BreakdownForm.ItemForm form = forms.get(i);
            if (form != null) {
                BreakdownItem item = inputs.optional(at + "/" + i + "/item", form.item(), Format.ITEM).orNull();
                Money amount = inputs.optional(at + "/" + i + "/amount", form.amount(), Format.AMOUNT).orNull();
                if (item != null && amount != null) {
                    items.add(new ItemAmount(item, amount));
                }
            }
        }
        return items;
    }
}
