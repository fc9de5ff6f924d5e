package budgetledger.rest.request;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import budgetledger.budget.AdjustmentVersion;
import budgetledger.rest.problem.Fault;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/// The header by which a caller says which version of an adjustment the decision is about (RFC 9110, section
/// 13.1.1). One strong tag: a decision is bound to what one person saw, so neither `*` nor a list will do.
public final class IfMatch {
    public static final String HEADER = "If-Match";

    private static final Pattern TAG = Pattern.compile("(W/)?\"([!#-~]*)\"");

    private IfMatch() {}

    public static AdjustmentVersion version(@Nullable String header) {
        if (header == null) {
            throw ProblemException.of(ProblemKind.IF_MATCH_MISSING);
        }
        Matcher matcher = TAG.matcher(header.strip());
        if (!matcher.matches()) {
            throw ProblemException.of(ProblemKind.INVALID_HEADER, List.of(Fault.header(HEADER, "if-match", header)));
        }
        try {
            if (matcher.group(1) == null) {
                return AdjustmentVersion.parse(matcher.group(2));
            }
        } catch (IllegalArgumentException e) {
            // A tag that we never gave names no version there is.
        }
        throw ProblemException.of(ProblemKind.VERSION_UNKNOWN, "named", header);
    }

    /// The tag of a version.
    public static String tag(AdjustmentVersion version) {
        return "\"" + version + "\"";
    }
}
