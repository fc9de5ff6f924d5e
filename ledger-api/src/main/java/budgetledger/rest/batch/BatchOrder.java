package budgetledger.rest.batch;

import java.util.ArrayList;
import java.util.List;

import budgetledger.batch.Batch;
import budgetledger.batch.BatchMode;
import budgetledger.budget.AdjustmentId;
import budgetledger.budget.BatchId;
import budgetledger.budget.BudgetCommand.DraftAdjustment;
import budgetledger.budget.PersonId;
import budgetledger.eventlog.CommandId;
import budgetledger.rest.adjustment.AdjustmentForm;
import budgetledger.rest.adjustment.Order;
import budgetledger.rest.request.Body;
import budgetledger.rest.request.Format;
import budgetledger.rest.request.Forms;
import budgetledger.rest.request.Input;
import budgetledger.rest.request.Inputs;

/// A batch that was asked for, understood. A row that cannot be read is a fault of the body, in every mode: it was
/// never an adjustment that could be refused.
record BatchOrder(BatchMode mode, boolean submit, List<Order> rows) {
    static BatchOrder read(Body body) {
        Inputs inputs = Inputs.ofBody();
        BatchForm form = Forms.read(body, BatchForm.class, inputs);
        if (form == null) {
            throw Forms.noObject(inputs);
        }
        Input<BatchMode> mode = inputs.optional("/mode", form.mode(), Format.word(BatchMode.class));
        List<AdjustmentForm> forms = form.rows() == null ? List.of() : form.rows();
        if (forms.isEmpty()) {
            inputs.fault("/rows", "rows", List.of(BatchForm.ROWS_MAX), null);
        }
        List<Order> rows = new ArrayList<>(forms.size());
        for (int i = 0; i < forms.size(); i++) {
            Order row = forms.get(i) == null ? null : Order.of(forms.get(i), "/rows/" + i, inputs);
            if (row != null) {
                rows.add(row);
            }
        }
        inputs.check();
        return new BatchOrder(mode.get(), Boolean.TRUE.equals(form.submit()), rows);
    }

    /// The batch as the command of that id makes it.
    Batch batch(PersonId maker, CommandId command) {
        BatchId id = new BatchId(command.value());
        List<DraftAdjustment> drafts = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            drafts.add(rows.get(i).draft(maker, new AdjustmentId(command.rowId(i)), id));
        }
        return new Batch(id, mode, submit, null, drafts);
    }
}
