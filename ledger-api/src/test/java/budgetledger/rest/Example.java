package budgetledger.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One problem as its file in the folder `problems` describes it: the request that provokes it and the whole document
/// in both languages. `before` holds requests that have to be answered well first.
///
/// @param unread whether the service gives up before it reads any header: the answer is then in Chinese and has a
/// trace id of its own
/// @param headers headers the answer must have, by name
record Example(Path file, List<JsonNode> before, JsonNode request, boolean unread, Map<String, String> headers,
        JsonNode json) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "budgetledger", "rest", "problems");
    private static final int HEADERS_BYTES_MAX = 8 << 10;
    private static final int BODY_BYTES_MAX = 1 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    static List<Example> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Example::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example read(Path file) {
        JsonNode json = JSON.readTree(file);
        List<JsonNode> before = new ArrayList<>();
        json.path("before").forEach(before::add);
        Map<String, String> headers = new LinkedHashMap<>();
        json.path("headers").properties().forEach(header -> headers.put(header.getKey(), header.getValue().asString()));
        return new Example(file, before, json.get("request"), json.has("unread"), headers, json);
    }

    /// The whole document without its trace id.
    ///
    /// @param head what `{head}` stands for: the position of the log
    JsonNode answer(String language, String head) {
        return JSON.readTree(json.get(unread ? "zh-CN" : language).toString().replace("{head}", head));
    }

    /// The request as it goes over the wire, when HTTP clients would not send it. `{more}` stands for more headers.
    @Nullable String raw() {
        return request.has("raw") ? filled(request.get("raw").asString()) : null;
    }

    /// With the parts that are too long for a file.
    static String filled(String text) {
        return text.replace("{long}", "x".repeat(HEADERS_BYTES_MAX + 1))
                .replace("{large}", " ".repeat(BODY_BYTES_MAX + 1))
                .replace("{large in chunks}", "%s0\r\n\r\n".formatted(("400\r\n" + " ".repeat(0x400) + "\r\n")
                        .repeat(BODY_BYTES_MAX / 0x400 + 1)));
    }

    int status() {
        return Integer.parseInt(file.getFileName().toString().substring(0, 3));
    }

    @Override
    public String toString() {
        return file.getFileName().toString().replace(".json", "");
    }
}
