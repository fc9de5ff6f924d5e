package budgetledger.rest.read;

import budgetledger.budget.DocumentRef;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The document an act rests on.
@Schema(name = "Document")
public record DocumentView(@Nullable String number, String title, @Nullable String sha256) {
    public static DocumentView of(DocumentRef document) {
        return new DocumentView(document.number(), document.title(), document.sha256());
    }
}
