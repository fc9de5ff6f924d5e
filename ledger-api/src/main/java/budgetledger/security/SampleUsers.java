package budgetledger.security;

import java.util.List;
import java.util.stream.Stream;

import budgetledger.config.Deployment;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/// The users of the sample. Their password is public and stored as it is: they exist only where nobody but this
/// machine can call, and a slow hash on every call would protect nothing.
final class SampleUsers {
    private static final String PASSWORD = "{noop}demo";

    private SampleUsers() {}

    /// Nobody, unless the sample is there. An empty list also keeps Spring Boot from making up a user of its own.
    static InMemoryUserDetailsManager of(Deployment deployment) {
        List<UserDetails> users = !deployment.sample() ? List.of() : Stream.of(
                        user("maker", Role.MAKER),
                        user("checker", Role.CHECKER),
                        user("auditor", Role.AUDITOR),
                        user("admin", Role.ADMIN, Role.BUDGET_OFFICER))
                .toList();
        return new InMemoryUserDetailsManager(users);
    }

    private static UserDetails user(String name, Role... roles) {
        return User.withUsername(name).password(PASSWORD).roles(Role.names(roles)).build();
    }
}
