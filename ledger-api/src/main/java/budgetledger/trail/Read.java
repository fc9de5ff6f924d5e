package budgetledger.trail;

import org.jspecify.annotations.Nullable;

/// One answer that somebody got: who, by which route, of what, as of when. Never what it said.
///
/// @param route `GET` and the path with the names of its variables
/// @param form media type of the answer
/// @param scope path and query, without clocks and pages
/// @param effectiveAt both clocks as they were asked for
/// @param position that the answer was given as of; null when it has none
public record Read(
        String person,
        String route,
        String form,
        String scope,
        @Nullable String effectiveAt,
        @Nullable String knownAt,
        @Nullable Long position,
        String traceId) {}
