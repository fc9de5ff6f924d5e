package budgetledger.rest.read;

import budgetledger.budget.Provenance;
import io.swagger.v3.oas.annotations.media.Schema;

/// Where an amount comes from (来源类型): as a word and in Chinese.
@Schema(name = "Provenance")
public record ProvenanceView(String kind, String name) {
    public static ProvenanceView of(Provenance provenance) {
        return new ProvenanceView(provenance.name(), provenance.chinese());
    }
}
