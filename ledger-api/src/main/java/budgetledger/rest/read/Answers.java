package budgetledger.rest.read;

import org.springframework.http.ResponseEntity;

/// Answers with the position they are given as of.
public final class Answers {
    public static final String POSITION = "Ledger-Position";

    private Answers() {}

    public static <B> ResponseEntity<B> at(long position, B body) {
        return ResponseEntity.ok().header(POSITION, Long.toString(position)).body(body);
    }
}
