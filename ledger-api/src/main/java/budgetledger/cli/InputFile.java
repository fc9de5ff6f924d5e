package budgetledger.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files that verbs read.
final class InputFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Path STANDARD_INPUT = Path.of("-");

    private InputFile() {}

    /// JSON from a file, or from the standard input when it is named `-`.
    ///
    /// @throws ServiceProblem when it cannot be read, or is not JSON
    static JsonNode json(Path file, Words words) throws ServiceProblem {
        try (InputStream in = file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw unreadable(file, words);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new ServiceProblem(ExitCode.USAGE, words.text("file.not-json", file,
                    at == null ? "?" : at.getLineNr(), at == null ? "?" : at.getColumnNr()));
        }
    }

    /// The SHA-256 of the exact bytes of a file.
    ///
    /// @throws ServiceProblem when it cannot be read
    static String sha256(Path file, Words words) throws ServiceProblem {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw unreadable(file, words);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static ServiceProblem unreadable(Path file, Words words) {
        return new ServiceProblem(ExitCode.USAGE, words.text("file.unreadable", file.toAbsolutePath()));
    }
}
