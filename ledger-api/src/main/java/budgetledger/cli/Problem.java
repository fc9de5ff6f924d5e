package budgetledger.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import budgetledger.budget.LineKey;
import org.jspecify.annotations.Nullable;

/// A problem as the service tells it (RFC 9457).
///
/// @param code stable name of the problem, for reports to those who run the service
/// @param errors every fault of the input, when that is the problem
/// @param evidence what a refusal rests on, by name
record Problem(@Nullable String title, @Nullable String detail, @Nullable String code,
        @Nullable List<Fault> errors, @Nullable Map<String, String> evidence) {
    private static final int WIDTH_MAX = 100;

    record Fault(@Nullable String pointer, @Nullable String parameter, @Nullable String header,
            @Nullable String message, @Nullable String rejected) {
        private String where() {
            return Stream.of(pointer == null ? null : Json.option(pointer), parameter, header)
                    .filter(Objects::nonNull).findFirst().orElse("");
        }
    }

    /// What is wrong, the evidence that this does not say already, and what to do next.
    ///
    /// @param user who asked
    String text(int status, String user, Words words) {
        List<String> lines = new ArrayList<>(Wrap.behind("",
                title == null ? words.text("service.status", status) + mark() : headline(words), WIDTH_MAX));
        for (Fault fault : errors == null ? List.<Fault>of() : errors) {
            String rejected = fault.rejected() == null ? "" : words.text("problem.rejected", fault.rejected());
            lines.addAll(Wrap.behind("  " + fault.where() + "  ", fault.message() + rejected, WIDTH_MAX));
        }
        (evidence == null ? Map.<String, String>of() : evidence).forEach((name, value) -> {
            if (detail == null || !detail.contains(value)) {
                lines.addAll(Wrap.behind("  ", words.text("problem.evidence", words.word("evidence", name), value),
                        WIDTH_MAX));
            }
        });
        if (code != null && words.has("remedy." + code)) {
            lines.addAll(Wrap.behind("", words.text("remedy." + code, user), WIDTH_MAX));
        }
        return String.join(System.lineSeparator(), lines);
    }

    /// In one line, without what to do next.
    String headline(Words words) {
        String said = Objects.requireNonNullElse(title, "");
        return said + (detail == null || detail.equals(title) ? "" : words.text("service.detail", readable(words)))
                + mark();
    }

    private String mark() {
        return code == null ? "" : " [" + code + "]";
    }

    /// The detail with the line it is about in words: nobody should have to read `-|EXPENDITURE|GENERAL|…`.
    private String readable(Words words) {
        String said = Objects.requireNonNull(detail);
        String line = evidence == null ? null : evidence.get("line");
        if (line == null || !said.contains(line)) {
            return said;
        }
        try {
            return said.replace(line, new LineLabel(words).of(LineKey.parse(line), null));
        } catch (IllegalArgumentException e) {
            return said; // not a line as this program knows them: shown as it came
        }
    }

    /// The exit code; a body that is not well formed is the fault of who typed it, no rule of the budget.
    ExitCode exitCode(int status) {
        return switch (code) {
            case null -> ExitCode.ofStatus(status);
            case "invalid_body" -> ExitCode.USAGE;
            case "idempotency_key_reused" -> ExitCode.CONFLICT;
            default -> ExitCode.ofStatus(status);
        };
    }
}
