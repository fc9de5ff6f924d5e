package budgetledger.rest.read;

import budgetledger.rest.request.LedgerPosition;
import org.springframework.http.ResponseEntity;

/// Answers with the position they are given as of.
public final class Answers {
    private Answers() {}

    public static <B> ResponseEntity<B> at(long position, B body) {
        return ResponseEntity.ok().header(LedgerPosition.HEADER, Long.toString(position)).body(body);
    }
}
