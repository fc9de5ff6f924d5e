package budgetledger.rest.problem;

import java.io.IOException;

/// A body went on beyond what the service reads.
public final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final long bytesMax;

    public BodyTooLarge(long bytesMax) {
        super("body of more than " + bytesMax + " bytes");
        this.bytesMax = bytesMax;
    }

    /// The same problem whether the length was announced or not.
    public ProblemException problem() {
        return ProblemException.of(ProblemKind.BODY_TOO_LARGE, "bytesMax", Long.toString(bytesMax));
    }
}
