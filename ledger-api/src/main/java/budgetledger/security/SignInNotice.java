package budgetledger.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says at the start when nobody can sign in, and what to set.
@Component
class SignInNotice {
    private static final Logger LOG = LoggerFactory.getLogger(SignInNotice.class);

    private final SignIn signIn;

    SignInNotice(SignIn signIn) {
        this.signIn = signIn;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (!signIn.isPossible()) {
            LOG.warn(SignIn.TEXTS.both("nobody-can-sign-in"));
        }
    }
}
