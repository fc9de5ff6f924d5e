package budgetledger.eventlog;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The form `{"a":"…","b":null or "…","c":[{"d":"…"},…]}`, read as written and in no other way.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonReaderTest {
    record Form(String a, String b, List<String> c) {}

    private static Form read(String text) {
        JsonReader json = new JsonReader(text).beginObject();
        Form form = new Form(json.field("a"), json.optional("b"), json.array("c", element -> element.field("d")));
        json.end();
        return form;
    }

    private static String write(Form form) {
        JsonWriter json = new JsonWriter().beginObject().field("a", form.a()).field("b", form.b()).beginArray("c");
        form.c().forEach(d -> json.beginObject().field("d", d).endObject());
        return json.endArray().endObject().toString();
    }

    @Test
    void writes_without_white_space_and_escapes_only_what_it_must() {
        assertThat(write(new Form("1", null, List.of("x", "y"))))
                .isEqualTo("{\"a\":\"1\",\"b\":null,\"c\":[{\"d\":\"x\"},{\"d\":\"y\"}]}");
        assertThat(write(new Form("\"\\/\u0000\n\u001f\u007fé𠮷", "", List.of())))
                .isEqualTo("{\"a\":\"\\\"\\\\/\\u0000\\u000a\\u001f\u007fé𠮷\",\"b\":\"\",\"c\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "\"", "\\", "\\\\\"", "\\u0041", "null", "{}[],:", "\u0000\t\r\n\u001f", "𠮷野家",
            "ｆｕｌｌ　ｗｉｄｔｈ", "e\u0301", "\u2028\u2029", "\uFEFF", "\uFFFD\uFFFF", "👩‍👩‍👧", "\u007f\u0080"})
    void reads_what_was_written(String value) {
        for (Form form : List.of(new Form(value, null, List.of()), new Form("", value, List.of(value, value)))) {
            assertThat(read(write(form))).isEqualTo(form);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"b\":null,\"a\":\"1\",\"c\":[]}",
        "{\"a\":\"1\",\"c\":[],\"b\":null}",
        "{\"a\":\"1\",\"b\":null}",
        "{\"a\":\"1\",\"b\":null,\"c\":[]} ",
        "{\"a\":\"1\",\"b\":null,\"c\":[]}\n",
        "{\"a\":\"1\",\"b\":null,\"c\":[]}{}",
        "{\"a\":\"1\",\"b\":null,\"c\":[],\"x\":\"1\"}",
        " {\"a\":\"1\",\"b\":null,\"c\":[]}",
        "{ \"a\":\"1\",\"b\":null,\"c\":[]}",
        "{\"a\" :\"1\",\"b\":null,\"c\":[]}",
        "{\"a\": \"1\",\"b\":null,\"c\":[]}",
        "{\"a\":\"1\", \"b\":null,\"c\":[]}",
        "{\"a\":\"1\",\"b\":null,\"c\":[ ]}",
        "{\"a\":\"1\",\"b\":null,\"c\":[],}",
        "{,\"a\":\"1\",\"b\":null,\"c\":[]}",
        "{\"a\":\"1\"\"b\":null,\"c\":[]}",
        "{\"a\":\"1\",,\"b\":null,\"c\":[]}",
        "{\"a\":\"1\",\"b\":null,\"c\":[{\"d\":\"x\"},]}",
        "{\"a\":\"1\",\"b\":null,\"c\":[,{\"d\":\"x\"}]}",
        "{\"a\":\"1\",\"b\":null,\"c\":[{\"d\":\"x\"}{\"d\":\"y\"}]}",
        "{\"a\":\"1\",\"b\":null,\"c\":[{,\"d\":\"x\"}]}",
        "{\"a\":\"1\",\"b\":null,\"c\":[{}]}",
        "{\"a\":\"1\",\"b\":null,\"c\":{}}",
        "{\"a\":\"1\",\"b\":null,\"c\":null}",
        "{\"a\":null,\"b\":null,\"c\":[]}",
        "{\"a\":1,\"b\":null,\"c\":[]}",
        "{\"a\":true,\"b\":null,\"c\":[]}",
        "{\"a\":\"1\",\"b\":NULL,\"c\":[]}",
        "{'a':'1','b':null,'c':[]}",
        "{\"a\":\"1,\"b\":null,\"c\":[]}",
        "{\"a\":\"\\/\",\"b\":null,\"c\":[]}",
        "{\"a\":\"\\n\",\"b\":null,\"c\":[]}",
        "{\"a\":\"\\u000A\",\"b\":null,\"c\":[]}",
        "{\"a\":\"\\u0020\",\"b\":null,\"c\":[]}",
        "{\"a\":\"\\u4e2d\",\"b\":null,\"c\":[]}",
        "{\"a\":\"\\U000a\",\"b\":null,\"c\":[]}",
        "{\"a\":\"\\u00",
        "{\"a\":\"\\",
        "{\"a\":\"\n\",\"b\":null,\"c\":[]}",
        "{\"a\":\"x\\\\\u0000\",\"b\":null,\"c\":[]}",
        "{\"\\u0061\":\"1\",\"b\":null,\"c\":[]}"
    })
    void refuses_everything_else(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("canonical payload broken at character ");
    }
}
