package budgetledger.config;

import budgetledger.person.FirstAdministrator;
import budgetledger.person.FirstAdministrator.Entrance;
import budgetledger.person.FoundingAdministrator;
import budgetledger.person.Passwords;
import budgetledger.person.Register;
import budgetledger.text.Texts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Lets the first administrator in, where there is no sample. The password is shown to the person at the console,
/// once, and goes past the logger, because logs are kept and read by others.
@Component
class FirstStart implements ApplicationRunner {
    private static final Texts TEXTS = new Texts("budgetledger.config.texts");

    private final Deployment deployment;
    private final Register register;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    FirstStart(Deployment deployment, Register register, Passwords passwords, ApplicationEventPublisher events) {
        this.deployment = deployment;
        this.register = register;
        this.passwords = passwords;
        this.events = events;
    }

    @Override
    @SuppressWarnings("SystemOut") // see above
    public void run(ApplicationArguments arguments) {
        if (deployment.sample()) {
            return;
        }
        new FirstAdministrator(register, passwords).register().ifPresent(entrance ->
                System.out.println(text(entrance)));
        events.publishEvent(new FoundingAdministrator(FirstAdministrator.ID));
    }

    private static String text(Entrance entrance) {
        return TEXTS.both("first-administrator", entrance.account(), entrance.password());
    }
}
