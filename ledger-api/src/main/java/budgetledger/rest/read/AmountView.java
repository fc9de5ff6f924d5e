package budgetledger.rest.read;

import budgetledger.money.Capitals;
import budgetledger.money.DisplayUnit;
import budgetledger.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;

/// An amount as it is computed (分), booked (元), published (万元, without rounding) and written on paper (大写).
@Schema(name = "Amount")
public record AmountView(
        @Schema(example = "237300000") String fen,
        @Schema(example = "2373000.00") Money yuan,
        @Schema(example = "237.30") String wan,
        @Schema(example = "贰佰叁拾柒万叁仟元整") String capital) {
    private static final int WAN_DECIMALS = 2;

    public static AmountView of(Money amount) {
        int decimals = Math.max(WAN_DECIMALS, DisplayUnit.WAN.exactDecimals(amount));
        return new AmountView(Long.toString(amount.fen()), amount,
                DisplayUnit.WAN.format(amount, decimals).replace(",", ""), Capitals.of(amount));
    }
}
