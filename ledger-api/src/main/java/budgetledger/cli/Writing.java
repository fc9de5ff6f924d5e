package budgetledger.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Asks for a change, or with `--dry-run` for what would become of it.
final class Writing {
    private static final int KEY_DIGITS = 32;
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private final WriteOptions options;
    private final Terminal terminal;
    private final Words words;
    private final LedgerService service;
    private boolean replayed;

    Writing(WriteOptions options, Terminal terminal, Words words) throws ServiceProblem {
        this.options = options;
        this.terminal = terminal;
        this.words = words;
        this.service = Verbs.service(options.server, terminal, words);
    }

    /// A change to ask for.
    ///
    /// @param version which the change is bound to, as `If-Match` names it; null when it is named by its key alone
    record Change(String method, String path, @Nullable String version, @Nullable JsonNode body) {}

    /// Prints what became of a change.
    interface Printer<T> {
        void print(T answer) throws ServiceProblem;
    }

    LedgerService service() {
        return service;
    }

    /// Whether the last answer was given before: other things may have happened since.
    boolean replayed() {
        return replayed;
    }

    /// Asks for a change and prints what became of it, or what would become of it.
    ///
    /// @return the exit code
    <T> int send(Change change, Class<T> type, Printer<T> printer) throws ServiceProblem {
        String body = ask(change);
        if (options.dry) {
            DryRunAnswer answer = service.read(body, DryRunAnswer.class);
            if (options.server.json()) {
                terminal.out().println(body);
            }
            return answer.print(options, service.user(), terminal, words).number();
        }
        T answer = service.read(body, type);
        if (options.server.json()) {
            terminal.out().println(body);
        } else {
            printer.print(answer);
        }
        return ExitCode.OK.number();
    }

    /// The body of the answer to a change, or to a dry run of it.
    String ask(Change change) throws ServiceProblem {
        LedgerService.Answer answer =
                service.ask(call(change, options.dry ? Map.of("dryRun", "true") : Map.of()));
        replayed = answer.replayed();
        if (replayed) {
            terminal.err().println(words.text("write.replayed"));
        }
        return answer.body();
    }

    private LedgerService.Call call(Change change, Map<String, String> query) {
        String body = change.body() == null ? null : change.body().toString();
        Map<String, String> headers = new LinkedHashMap<>();
        if (change.version() != null) {
            headers.put("If-Match", change.version());
        }
        if (options.key != null) {
            headers.put("Idempotency-Key", options.key);
        } else if (change.version() == null) {
            headers.put("Idempotency-Key", key(change));
        }
        return new LedgerService.Call(change.method(), change.path(), query, headers, body);
    }

    /// The key of a change for which none was given: the same for the same content, in whatever order it was given, so
    /// that typing the verb again does nothing a second time.
    static String key(Change change) {
        try {
            String body = change.body() == null ? "" : SORTED.writeValueAsString(change.body());
            byte[] content = String.join("\n", change.method(), change.path(), body).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "cli-" + HexFormat.of().formatHex(hash).substring(0, KEY_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Asks before something is done that moves figures or is final.
    ///
    /// @throws ServiceProblem when it is not to be done, or when nobody is there to say so
    void confirm(String question) throws ServiceProblem {
        if (options.yes || options.dry) {
            return;
        }
        String answer = terminal.person().answer(words.text("confirm.question", question), false);
        if (answer == null) {
            throw new ServiceProblem(ExitCode.USAGE, words.text("confirm.nobody", question));
        }
        if (!answer.strip().matches("(?i)y|yes|是|好")) {
            throw new ServiceProblem(ExitCode.UNEXPECTED, words.text("confirm.declined"));
        }
    }
}
