package budgetledger.rest.openapi;

import java.util.List;

import budgetledger.budget.LedgerRefusal;
import budgetledger.budget.RefusalCode;
import budgetledger.rest.problem.Problem;
import budgetledger.rest.problem.ProblemExamples;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.request.BodySize;
import budgetledger.rest.request.LineForm;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Adds to every route the problems it can be answered with, each with an example as it is really sent, and the
/// headers that answers share.
final class SharedAnswers implements OpenApiCustomizer {
    private static final List<ProblemKind> ALL = List.of(ProblemKind.INVALID_PARAMETERS, ProblemKind.UNAUTHENTICATED,
            ProblemKind.FORBIDDEN, ProblemKind.NOT_ACCEPTABLE, ProblemKind.INTERNAL_ERROR,
            ProblemKind.LEDGER_UNAVAILABLE);
    private static final List<ProblemKind> WRITES = List.of(ProblemKind.BODY_TOO_LARGE,
            ProblemKind.UNSUPPORTED_MEDIA_TYPE, ProblemKind.INVALID_BODY);
    /// Routes beside the ledger: no position, no idempotency key, no refusals of the ledger.
    private static final List<String> REGISTERS = List.of("/api/v1/me", "/api/v1/persons", "/api/v1/accounts",
            "/api/v1/reads");

    private static final List<String> ACCESS =
            List.of("/api/v1/grants", "/api/v1/delegations", "/api/v1/policies", "/api/v1/approvers");

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
        // One form of a line among others, by which springdoc does not find it.
        ModelConverters.getInstance(true).readAll(LineForm.class).forEach(api.getComponents()::addSchemas);
        api.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> answers(path, method, operation)));
    }

    private static void answers(String path, PathItem.HttpMethod method, Operation operation) {
        if (path.equals("/api/v1/me/rights") || ACCESS.stream().anyMatch(path::startsWith)) {
            ofAccess(path, method, operation);
        } else if (REGISTERS.stream().anyMatch(path::startsWith)) {
            ofRegister(path, method, operation);
        } else {
            ofLedger(path, method, operation);
            ofBatches(path, method, operation);
        }
        add(operation, 403, ProblemKind.PERSON_UNKNOWN.code());
        if (!path.startsWith("/api/v1/me")) {
            add(operation, 403, ProblemKind.PASSWORD_CHANGE_REQUIRED.code());
        }
    }

    private static void ofLedger(String path, PathItem.HttpMethod method, Operation operation) {
        operation.getResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                SharedHeaders.add(method, path, answer);
            }
        });
        ALL.forEach(kind -> add(operation, kind.status(), kind.code()));
        if (method != PathItem.HttpMethod.GET) {
            WRITES.forEach(kind -> add(operation, kind.status(), kind.code()));
            add(operation, 404, RefusalCode.BUDGET_NOT_FOUND.text());
            add(operation, 409, RefusalCode.WRONG_STATUS.text());
            add(operation, 422, RefusalCode.INSUFFICIENT_APPROPRIATION.text());
        } else {
            add(operation, 404, RefusalCode.BUDGET_NOT_FOUND.text());
            add(operation, 422, ProblemKind.NOT_ANSWERABLE.code());
            add(operation, 503, ProblemKind.POSITION_NOT_SHOWN.code());
        }
        if (path.equals("/api/v1/events")) {
            add(operation, 422, ProblemKind.UNSUPPORTED_COMBINATION.code());
            add(operation, 503, ProblemKind.TOO_MANY_FEEDS.code());
        }
        if (path.equals("/api/v1/moves")) {
            add(operation, 422, ProblemKind.TOO_MANY_ROWS.code());
            add(operation, 503, ProblemKind.READ_NOT_RECORDED.code());
        }
        if (method == PathItem.HttpMethod.PUT) {
            add(operation, 403, RefusalCode.SELF_APPROVAL.text());
            add(operation, 412, RefusalCode.STALE_VERSION.text());
            add(operation, 428, ProblemKind.IF_MATCH_MISSING.code());
        }
        if (method == PathItem.HttpMethod.POST && !path.endsWith("/replays")) {
            add(operation, 400, ProblemKind.IDEMPOTENCY_KEY_MISSING.code());
            add(operation, 422, ProblemKind.IDEMPOTENCY_KEY_REUSED.code());
        }
    }

    private static void ofBatches(String path, PathItem.HttpMethod method, Operation operation) {
        boolean drafts = path.equals(BodySize.BATCH_PATH);
        if (!drafts && !path.startsWith("/api/v1/batches/")) {
            return;
        }
        if (!drafts) {
            add(operation, ProblemKind.BATCH_NOT_FOUND, "batch", "00000000-0000-4000-8000-000000000000");
        }
        if (method == PathItem.HttpMethod.POST) {
            add(operation, ProblemKind.BATCH_REFUSED, "rows", "2", "refused", "1");
            add(operation, ProblemKind.TOO_MANY_BATCHES, "batchesMax", "2");
        }
        if (method == PathItem.HttpMethod.POST && !drafts) {
            add(operation, ProblemKind.NOTHING_TO_REVERSE);
        }
    }

    private static void ofAccess(String path, PathItem.HttpMethod method, Operation operation) {
        operation.getResponses().values().forEach(answer -> SharedHeaders.add(method, path, answer));
        ALL.forEach(kind -> add(operation, kind.status(), kind.code()));
        if (method == PathItem.HttpMethod.GET) {
            add(operation, 422, ProblemKind.NOT_ANSWERABLE.code());
            add(operation, 422, ProblemKind.ACCESS_HISTORY_TOO_LONG.code());
        } else {
            WRITES.forEach(kind -> add(operation, kind.status(), kind.code()));
            add(operation, 422, ProblemKind.IDEMPOTENCY_KEY_REUSED.code());
        }
        if (method == PathItem.HttpMethod.POST) {
            add(operation, 400, ProblemKind.IDEMPOTENCY_KEY_MISSING.code());
        }
        if (method == PathItem.HttpMethod.POST && !path.endsWith("/policies")) {
            add(operation, 422, ProblemKind.PERSON_NOT_REGISTERED.code());
        }
        AccessExamples.of(path, method).forEach(refusal -> add(operation, refusal));
    }

    private static void ofRegister(String path, PathItem.HttpMethod method, Operation operation) {
        ALL.forEach(kind -> add(operation, kind.status(), kind.code()));
        if (operation.getRequestBody() != null) {
            WRITES.forEach(kind -> add(operation, kind.status(), kind.code()));
        }
        if (path.contains("{name}")) {
            add(operation, 404, ProblemKind.ACCOUNT_NOT_FOUND.code());
            add(operation, 403, ProblemKind.OWN_ACCOUNT.code());
        }
        if (method == PathItem.HttpMethod.POST) {
            boolean persons = path.endsWith("/persons");
            add(operation, 409, (persons ? ProblemKind.PERSON_EXISTS : ProblemKind.ACCOUNT_EXISTS).code());
        }
        if (path.endsWith("/password")) {
            add(operation, 409, ProblemKind.SIGNED_IN_BY_TOKEN.code());
            add(operation, 409, ProblemKind.PASSWORD_CHANGED_MEANWHILE.code());
        }
        if (path.equals("/api/v1/accounts") && method == PathItem.HttpMethod.POST) {
            add(operation, 404, ProblemKind.PERSON_NOT_FOUND.code());
        }
    }

    private static void add(Operation operation, int status, String code) {
        add(operation, ProblemExamples.title(code), ProblemExamples.body(code, status));
    }

    private static void add(Operation operation, ProblemKind kind, String... evidence) {
        add(operation, ProblemExamples.title(kind.code()), ProblemExamples.body(kind, evidence));
    }

    private static void add(Operation operation, LedgerRefusal refusal) {
        add(operation, ProblemExamples.title(refusal), ProblemExamples.body(refusal));
    }

    private static void add(Operation operation, String title, Problem body) {
        String key = Integer.toString(body.status());
        ApiResponse answer = operation.getResponses().computeIfAbsent(key, _ -> new ApiResponse()
                .description(title)
                .content(new Content().addMediaType(Problem.MEDIA_TYPE,
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")))));
        MediaType problem = answer.getContent().get(Problem.MEDIA_TYPE);
        if (problem != null) {
            problem.addExamples(body.code(), new Example().value(body));
        }
    }
}
