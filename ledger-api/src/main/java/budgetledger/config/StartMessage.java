package budgetledger.config;

import java.nio.file.Path;

import budgetledger.text.Texts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Says on the console, once the service is ready, where it is and what to try first.
@Component
class StartMessage {
    private static final Texts TEXTS = new Texts("budgetledger.config.texts");

    private final Deployment deployment;
    private final LedgerProperties properties;
    private final Environment environment;

    StartMessage(Deployment deployment, LedgerProperties properties, Environment environment) {
        this.deployment = deployment;
        this.properties = properties;
        this.environment = environment;
    }

    @EventListener
    @SuppressWarnings("SystemOut") // this is the one place that speaks to the person at the console
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println(text(web.getWebServer().getPort()));
        }
    }

    String text(int port) {
        String url = "http://" + environment.getProperty("server.address", "localhost") + ":" + port;
        Path data = properties.dataDirectory().toAbsolutePath().normalize();
        if (deployment.sample()) {
            return TEXTS.both("ready-sample", url, data);
        }
        return deployment.embedded() ? TEXTS.both("ready-embedded", url, data) : TEXTS.both("ready-external", url);
    }
}
