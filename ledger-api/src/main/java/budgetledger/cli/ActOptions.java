package budgetledger.cli;

import java.nio.file.Path;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// What every act rests on: from when it counts, why it is done, and on which document.
final class ActOptions {
    @Option(names = "--effective", paramLabel = "DATE", converter = Choices.Day.class)
    private @Nullable LocalDate effective;

    @Mixin
    private final ReasonOptions reason = new ReasonOptions();

    @Option(names = "--document-number", paramLabel = "NUMBER")
    private @Nullable String number;

    @Option(names = "--document-title", paramLabel = "TITLE")
    private @Nullable String title;

    @Option(names = "--document-sha256", paramLabel = "HASH")
    private @Nullable String sha256;

    @Option(names = "--document", paramLabel = "FILE")
    private @Nullable Path file;

    /// Puts what is given into a body.
    ///
    /// @throws ServiceProblem when the document cannot be read, or has another hash than the one given
    void into(ObjectNode body, Words words) throws ServiceProblem {
        if (effective != null) {
            body.put("effectiveOn", effective.toString());
        }
        reason.into(body);
        Json.put(body, "document", "number", number);
        Json.put(body, "document", "title", title);
        Json.put(body, "document", "sha256", hash(words));
    }

    private @Nullable String hash(Words words) throws ServiceProblem {
        if (file == null) {
            return sha256;
        }
        String hash = InputFile.sha256(file, words);
        if (sha256 != null && !sha256.equals(hash)) {
            throw new ServiceProblem(ExitCode.USAGE, words.text("file.other-hash", file, hash));
        }
        return hash;
    }
}
