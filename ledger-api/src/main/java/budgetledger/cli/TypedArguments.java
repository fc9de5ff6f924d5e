package budgetledger.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The arguments as they were typed. Where no UTF-8 locale is installed, Java turns each Chinese character of the
/// command line into replacement characters; Linux still has its bytes.
final class TypedArguments {
    /// Names the process of the launcher that started this program on a newer Java, if one did. The launcher is
    /// compiled for older ones and apart from all this, so that the name stands here again.
    private static final String LAUNCHER_PROCESS = "ledger.launcher.process";

    private TypedArguments() {}

    static String[] of(String[] arguments) {
        if ("UTF-8".equals(System.getProperty("sun.jnu.encoding"))) {
            return arguments;
        }
        Long launcher = Long.getLong(LAUNCHER_PROCESS);
        Path typed = Path.of("/proc", launcher == null ? "self" : launcher.toString(), "cmdline");
        try {
            return of(arguments, Files.readAllBytes(typed));
        } catch (IOException e) {
            return arguments; // no Linux: as Java understood them
        }
    }

    /// @param typed the whole command line, each part ended by a zero byte; the arguments are its last parts
    static String[] of(String[] arguments, byte[] typed) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < typed.length; i++) {
            if (typed[i] == 0) {
                try {
                    parts.add(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(typed, start, i - start))
                            .toString());
                } catch (CharacterCodingException e) {
                    return arguments; // typed in another encoding, which only Java may know
                }
                start = i + 1;
            }
        }
        int others = parts.size() - arguments.length;
        return others < 0 ? arguments : parts.subList(others, parts.size()).toArray(String[]::new);
    }
}
