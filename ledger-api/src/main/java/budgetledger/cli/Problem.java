package budgetledger.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// A problem as the service tells it (RFC 9457).
///
/// @param code stable name of the problem, for reports to those who run the service
/// @param errors every fault of the input, when that is the problem
record Problem(
        @Nullable String title, @Nullable String detail, @Nullable String code, @Nullable List<Fault> errors) {
    record Fault(@Nullable String parameter, @Nullable String message) {}

    String text(int status, Words words) {
        StringBuilder text = new StringBuilder(title == null ? words.text("service.status", status) : title);
        if (detail != null && !detail.equals(title)) {
            text.append(words.text("service.detail", detail));
        }
        if (code != null) {
            text.append(" [").append(code).append(']');
        }
        for (Fault fault : errors == null ? List.<Fault>of() : errors) {
            text.append(System.lineSeparator()).append("  ").append(fault.parameter()).append("  ")
                    .append(fault.message());
        }
        return text.toString();
    }
}
