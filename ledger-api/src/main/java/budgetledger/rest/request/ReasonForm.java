package budgetledger.rest.request;

import io.swagger.v3.oas.annotations.media.Schema;

/// A reason as a body gives it.
@Schema(name = "ReasonGiven")
public record ReasonForm(
        @Schema(example = "GOODS_SERVICES", pattern = "[A-Z][A-Z0-9_]{1,39}") String code,
        @Schema(example = "商品和服务支出增加", maxLength = 500) String text) {}
