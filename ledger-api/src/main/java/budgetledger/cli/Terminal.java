package budgetledger.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Where a verb reads its surroundings and writes to: data to `out`, messages to `err`.
record Terminal(Map<String, String> environment, PrintWriter out, PrintWriter err) {
    /// The process's own.
    static Terminal ofProcess() {
        return new Terminal(System.getenv(), writer(FileDescriptor.out, "stdout.encoding"),
                writer(FileDescriptor.err, "stderr.encoding"));
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
