package budgetledger.rest.problem;

import java.io.IOException;

/// A body went on beyond what the service reads.
public final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    public BodyTooLarge(long bytesMax) {
        super("body of more than " + bytesMax + " bytes");
    }
}
