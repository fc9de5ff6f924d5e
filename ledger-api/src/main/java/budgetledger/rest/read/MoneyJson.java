package budgetledger.rest.read;

import budgetledger.money.Money;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/// Amounts leave as decimal strings in 元, `"-100000.00"`: a number would be read as floating point somewhere.
@JacksonComponent
class MoneyJson extends ValueSerializer<Money> {
    @Override
    public void serialize(Money amount, JsonGenerator json, SerializationContext context) {
        json.writeString(amount.yuan());
    }
}
