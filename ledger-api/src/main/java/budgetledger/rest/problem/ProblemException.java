package budgetledger.rest.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import budgetledger.budget.LedgerRefusal;
import budgetledger.budget.RefusalCode;

/// Ends a request with a problem. Not for bugs and outages: those have exceptions of their own.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Some codes are about budgets and about access, and put into words differently.
    private static final String OF_ACCESS = "access-";

    private final String code;
    private final String domain;
    private final int status;
    private final transient List<Fault> faults;
    private final transient Map<String, String> evidence;
    private final transient Map<String, String> headers;

    private ProblemException(String code, String domain, int status, List<Fault> faults, Map<String, String> evidence,
            Map<String, String> headers) {
        super(code, null, false, false);
        this.code = code;
        this.domain = domain;
        this.status = status;
        this.faults = List.copyOf(faults);
        this.evidence = new LinkedHashMap<>(evidence);
        this.headers = new LinkedHashMap<>(headers);
    }

    /// A problem of this interface.
    ///
    /// @param evidence names and values in turn
    public static ProblemException of(ProblemKind kind, String... evidence) {
        return of(kind, List.of(), evidence);
    }

    /// A problem of this interface with the places that have it.
    public static ProblemException of(ProblemKind kind, List<Fault> faults, String... evidence) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < evidence.length; i += 2) {
            named.put(evidence[i], evidence[i + 1]);
        }
        return new ProblemException(kind.code(), "", kind.status(), faults, named, Map.of());
    }

    /// A decision of the ledger.
    public static ProblemException of(LedgerRefusal refusal) {
        LedgerRefusal.Code code = refusal.code();
        return new ProblemException(code.text(), code instanceof RefusalCode ? "" : OF_ACCESS,
                RefusalStatus.of(code.kind()), List.of(), refusal.evidence(), Map.of());
    }

    /// The same with a header in the answer.
    public ProblemException with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ProblemException(code, domain, status, faults, evidence, more);
    }

    public String code() {
        return code;
    }

    /// Under which name its texts are kept.
    String textKey() {
        String key = code.replace('_', '-');
        return key.startsWith(domain) ? key : domain + key;
    }

    public int status() {
        return status;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, String> evidence() {
        return evidence;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
