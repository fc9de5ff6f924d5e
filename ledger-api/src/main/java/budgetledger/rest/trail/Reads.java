package budgetledger.rest.trail;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import budgetledger.budget.Role;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import budgetledger.rest.problem.TraceFilter;
import budgetledger.trail.Read;
import budgetledger.trail.ReadTrail;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/// Decides which reads are recorded, and records them before their answer leaves.
///
/// Recorded are exports, whoever asks: every answer that is not plain JSON; and of an auditor the views of passports
/// and explanations. Further pages of one answer at one position are one read.
@Component
public class Reads {
    private static final Logger LOG = LoggerFactory.getLogger(Reads.class);
    private static final String SCOPE = Reads.class.getName() + ".scope";
    private static final String RETRY_SECONDS = "1";
    private static final String OURS = "/api/v1/";

    /// Routes whose answers take a figure apart down to persons and documents.
    private static final Set<String> PASSPORTS = Set.of("/api/v1/figures/{id}", "/api/v1/figures/{id}/provenance",
            "/api/v1/changes", "/api/v1/explanations", "/api/v1/moves");
    /// Parameters that do not say what was read: the clocks have places of their own.
    private static final Set<String> NOT_OF_SCOPE =
            Set.of("effectiveAt", "knownAt", "minPosition", "after", "before", "limit");
    private static final List<String> PAGES = List.of("after", "before");

    private final ReadTrail trail;

    Reads(ReadTrail trail) {
        this.trail = trail;
    }

    /// Says what a request asks about, in one form however it was asked: then its pages are known as one read.
    public static void scope(HttpServletRequest request, String scope) {
        request.setAttribute(SCOPE, scope);
    }

    /// Records the read that a request makes, if it is one to record.
    ///
    /// @param form media type of the answer
    /// @param position that it is given as of; null when it has none
    /// @throws ProblemException when it has to be recorded and cannot; then there is no answer
    public void record(HttpServletRequest request, MediaType form, @Nullable Long position) {
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route)
                || !isRecorded(request, route, form)) {
            return;
        }
        Read read = new Read(request.getUserPrincipal().getName(), "GET " + route,
                form.getType() + "/" + form.getSubtype(), scope(request), request.getParameter("effectiveAt"),
                request.getParameter("knownAt"), position, TraceFilter.traceId(request));
        try {
            trail.record(read, PAGES.stream().anyMatch(page -> request.getParameter(page) != null));
        } catch (ReadTrail.NotRecorded e) {
            LOG.warn("a read is refused because it cannot be recorded", e);
            throw ProblemException.of(ProblemKind.READ_NOT_RECORDED).with("Retry-After", RETRY_SECONDS);
        }
    }

    private static boolean isRecorded(HttpServletRequest request, String route, MediaType form) {
        return request.getMethod().equals("GET") && route.startsWith(OURS) && request.getUserPrincipal() != null
                && (!form.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                        || (PASSPORTS.contains(route) && request.isUserInRole(Role.AUDITOR.name())));
    }

    private static String scope(HttpServletRequest request) {
        if (request.getAttribute(SCOPE) instanceof String said) {
            return said;
        }
        Map<String, String[]> parameters = new TreeMap<>(request.getParameterMap());
        parameters.keySet().removeAll(NOT_OF_SCOPE);
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + String.join(",", parameter.getValue()))
                .collect(Collectors.joining("&"));
        String path = request.getRequestURI();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
