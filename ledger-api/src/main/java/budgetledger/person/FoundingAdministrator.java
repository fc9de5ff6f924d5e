package budgetledger.person;

import budgetledger.budget.PersonId;

/// Published at every start of a service without the sample: this person runs the register, whether since just now or
/// since long ago. Who makes rights of it does so once and takes the repeats in his stride; a start that was
/// interrupted in between is thereby made up for.
public record FoundingAdministrator(PersonId person) {}
