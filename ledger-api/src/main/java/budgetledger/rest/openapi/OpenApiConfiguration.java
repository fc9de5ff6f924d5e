package budgetledger.rest.openapi;

import budgetledger.budget.PersonId;
import budgetledger.money.Money;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The description at `/v3/api-docs`: what all routes share. The rest is said where the routes are.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String BASIC = "basic";
    private static final String BEARER = "bearer";

    static {
        Schema<?> amount = new StringSchema()
                .pattern("^-?[0-9]{1,16}[.][0-9]{2}$")
                .description("amount in 元, as a decimal string")
                .example("2373000.00");
        SpringDocUtils.getConfig().replaceWithSchema(Money.class, amount);
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(PersonId.class);
    }

    @Bean
    OpenAPI ledgerApi() {
        return new OpenAPI()
                .info(new Info().title("预算账本 budget ledger")
                        .version("v1")
                        .description("Every figure is computed from events and can be taken apart down to them."
                                + " Reads answer as of a position (Ledger-Position); writes take effect once"
                                + " (Idempotency-Key) and on what was seen (If-Match).")
                        .license(new License().name("Apache-2.0")
                                .url("https://www.apache.org/licenses/LICENSE-2.0")))
                .addServersItem(new Server().url("/"))
                .components(new Components()
                        .addSecuritySchemes(BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BASIC)
                                .description("accounts of the register"))
                        .addSecuritySchemes(BEARER, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BEARER)
                                .bearerFormat("JWT").description("claim roles: MAKER, CHECKER, AUDITOR,"
                                        + " BUDGET_OFFICER, SYS_ADMIN, SEC_ADMIN; the subject, or the claim that is"
                                        + " configured, is the id of a registered person")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    OpenApiCustomizer sharedAnswers() {
        SharedAnswers answers = new SharedAnswers();
        return api -> {
            answers.customise(api);
            StableOrder.bring(api);
        };
    }

    @Bean
    ModelConverter requiredComponents() {
        return new RequiredComponents();
    }
}
