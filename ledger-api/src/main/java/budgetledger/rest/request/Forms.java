package budgetledger.rest.request;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads bodies as forms: records of texts as they were sent.
public final class Forms {
    private Forms() {}

    /// The form, null when the body is not even an object. Faults are in the inputs.
    public static <R> @Nullable R read(Body body, Class<R> type, Inputs inputs) {
        return new Shape(inputs).read(body.json(), type, "");
    }

    /// A form within a body.
    public static <R> @Nullable R read(JsonNode json, Class<R> type, String pointer, Inputs inputs) {
        return new Shape(inputs).read(json, type, pointer);
    }

    /// Ends the request because its body is not an object, which was noted when it was read.
    public static IllegalStateException noObject(Inputs inputs) {
        inputs.check();
        return new IllegalStateException("a body without a form has faults");
    }

    /// A number as the text that formats read.
    public static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
