package budgetledger.person;

import java.time.Instant;

import budgetledger.budget.PersonId;

/// A person of the register (人员).
///
/// @param name as people call him or her; nowhere else in the ledger
/// @param createdBy the program itself where nobody did
public record Person(PersonId id, String name, Instant createdAt, PersonId createdBy) {
    private static final int NAME_CHARACTERS_MAX = 100;

    /// A name as it can be shown: not blank, without control characters.
    ///
    /// @throws IllegalArgumentException when the text is none
    public static String name(String text) {
        if (text.isBlank() || text.length() > NAME_CHARACTERS_MAX || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not a name of a person");
        }
        return text;
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
