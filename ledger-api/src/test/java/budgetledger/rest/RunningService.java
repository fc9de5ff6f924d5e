package budgetledger.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;

import budgetledger.config.LedgerApplication;
import budgetledger.embedded.TestData;
import budgetledger.security.TestIssuer;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;

/// The whole service on a port of its own, with the sample and with an issuer of tokens. It is started once for all
/// tests that say this.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = LedgerApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RunningService.Settings.class)
@Import(Breakage.class)
public @interface RunningService {
    /// Where its data are, and whom it believes.
    final class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestIssuer issuer = TestIssuer.STARTED;
            TestPropertyValues.of(
                            "ledger.data-directory=" + TestData.in(folderOf(context)),
                            "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                            "spring.security.oauth2.resourceserver.jwt.audiences=" + TestIssuer.AUDIENCE,
                            "spring.security.oauth2.client.provider.bureau.issuer-uri=" + issuer.uri(),
                            "spring.security.oauth2.client.registration.bureau.client-id=" + TestIssuer.CLIENT,
                            "spring.security.oauth2.client.registration.bureau.client-secret=secret",
                            "spring.security.oauth2.client.registration.bureau.scope=openid")
                    .applyTo(context);
        }

        /// Deleted when the database in it was stopped: what is registered first is disposed of last.
        private static Path folderOf(ConfigurableApplicationContext context) {
            try {
                Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "service-");
                ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean("dataFolder",
                        () -> FileSystemUtils.deleteRecursively(folder));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
