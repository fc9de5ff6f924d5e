package budgetledger.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// Where a verb reads its surroundings and writes to: data to `out`, messages to `err`.
///
/// @param person who can be asked
record Terminal(Map<String, String> environment, PrintWriter out, PrintWriter err, Person person) {
    /// Somebody in front of the terminal, or nobody.
    interface Person {
        Person NOBODY = (question, secret) -> null;

        /// What was answered; null when nobody can answer.
        ///
        /// @param secret whether the answer must not be seen
        @Nullable String answer(String question, boolean secret);
    }

    /// The process's own.
    static Terminal ofProcess() {
        return new Terminal(System.getenv(), writer(FileDescriptor.out, "stdout.encoding"),
                writer(FileDescriptor.err, "stderr.encoding"), Terminal::ask);
    }

    /// Since Java 22 there is always a console, which may be a file or a pipe that nobody sits at.
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable String ask(String question, boolean secret) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return null;
        }
        if (!secret) {
            return console.readLine("%s", question);
        }
        char[] answer = console.readPassword("%s", question);
        return answer == null ? null : new String(answer);
    }

    /// A terminal whose encoding has no Chinese characters gets UTF-8: better than question marks in a file.
    private static PrintWriter writer(FileDescriptor descriptor, String encoding) {
        Charset named = Charset.forName(System.getProperty(encoding, "UTF-8"), StandardCharsets.UTF_8);
        Charset charset = named.canEncode() && named.newEncoder().canEncode('预') ? named : StandardCharsets.UTF_8;
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset), true);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
