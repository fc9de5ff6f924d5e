package budgetledger.rest.event;

import java.util.Collections;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// In which form events are answered. The request has already been found to accept one of them.
enum Form {
    LIST(MediaType.APPLICATION_JSON_VALUE),
    CLOUD_EVENTS(CloudEventView.BATCH),
    FEED(MediaType.TEXT_EVENT_STREAM_VALUE);

    private final String type;

    Form(String type) {
        this.type = type;
    }

    /// The one that the request likes best; of several that it likes as well, the first one here.
    static Form of(HttpServletRequest request) {
        List<MediaType> accepted = MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        Form best = LIST;
        double most = accepted.isEmpty() ? 1 : quality(accepted, LIST);
        for (Form form : values()) {
            double quality = quality(accepted, form);
            if (quality > most) {
                best = form;
                most = quality;
            }
        }
        return best;
    }

    /// Of several ranges that fit, the narrowest one counts (RFC 9110, section 12.5.1).
    private static double quality(List<MediaType> accepted, Form form) {
        MediaType type = MediaType.parseMediaType(form.type);
        MediaType narrowest = null;
        for (MediaType range : accepted) {
            if (range.includes(type) && (narrowest == null || range.isMoreSpecific(narrowest))) {
                narrowest = range;
            }
        }
        return narrowest == null ? 0 : narrowest.getQualityValue();
    }
}
