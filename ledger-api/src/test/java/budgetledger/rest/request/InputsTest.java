package budgetledger.rest.request;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Values made of other values, when those have faults that are not listed: the request still ends as one with faults.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InputsTest {
    private final Inputs inputs = Inputs.ofBody();

    @Test
    void nothing_is_made_of_a_fault_beyond_the_most_that_are_listed() {
        for (int i = 0; i < 100; i++) {
            inputs.fault("/" + i, "required", List.of(), null);
        }
        assertThat(made().orNull()).isNull();
    }

    @Test
    void nothing_is_made_of_a_fault_that_was_noted_before() {
        inputs.fault("/line", "required", List.of(), null);
        assertThat(made().orNull()).isNull();
    }

    private Input<String> made() {
        int before = inputs.count();
        Input<String> line = inputs.required("/line", null, Format.DEPARTMENT_NAME);
        return inputs.made("", before, "line-parts", () -> line.get() + "!");
    }
}
