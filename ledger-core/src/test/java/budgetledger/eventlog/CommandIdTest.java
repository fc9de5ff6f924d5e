package budgetledger.eventlog;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The ids were computed once by another program. They never change, or a retry would be carried out again.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandIdTest {
    private static final CommandId ID = CommandId.of("p-maker", "键-1");

    @Test
    void a_sender_and_a_key_always_name_the_same_command_and_events() {
        assertThat(ID).hasToString("60241c02-168c-8abd-9360-2fc14cefc93a");
        assertThat(ID.eventId(0)).hasToString("2c8dfa38-671e-8f02-909e-ee533384fe43");
        assertThat(ID.eventId(1)).hasToString("b3989b92-9742-892d-93b4-96cf5907ac07");
        assertThat(ID.value().version()).isEqualTo(8);
        assertThat(ID.value().variant()).isEqualTo(2);
    }

    @Test
    void a_key_never_crosses_senders() {
        assertThat(ID).isNotEqualTo(CommandId.of("p-checker", "键-1"))
                .isNotEqualTo(CommandId.of("p-make", "r键-1")).isNotEqualTo(CommandId.of("p-maker", "键-2"));
    }

    @Test
    void the_input_is_hashed_as_utf_8() {
        assertThat(CommandId.inputHash("{\"金额\":\"1.00\"}"))
                .isEqualTo("313562a0e228df2533da4b7990a0d528bf44aa119ea91234c9845f7517b761de");
    }
}
