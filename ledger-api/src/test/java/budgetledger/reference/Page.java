package budgetledger.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A page of the reference: an introduction that people wrote, then what is printed from the code.
///
/// @param name of its file in `docs/reference` and of its introduction among the test resources
record Page(String name, String text) {
    private static final String NOTICE = "<!-- 由代码生成，请勿手改。Printed from the code; docs/testing.md says how. -->\n";

    static List<Page> all() {
        return List.of(CommandsPage.page(), EventsPage.page(), RefusalsPage.page(), PhasesPage.page(),
                TransferMatrixPage.page(), PoliciesPage.page(), RolesPage.page());
    }

    static Page of(String name, String... printed) {
        return new Page(name, NOTICE + introduction(name) + "\n" + String.join("\n", printed));
    }

    /// A heading and what stands under it.
    static String section(String heading, String printed) {
        return "## " + heading + "\n\n" + printed;
    }

    private static String introduction(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no introduction of " + name);
            }
            return SourceLinks.resolve(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
