package budgetledger.rest.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Links of an answer by relation: `self` gives the same answer for ever, `next` the page after this one.
@Schema(name = "Links", description = "by relation: self gives the same answer for ever, next the following page")
public final class Links {
    private final UriComponentsBuilder uri;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Links(String path, Object... variables) {
        this.uri = UriComponentsBuilder.fromPath(path);
        for (int i = 0; i < variables.length; i++) {
            values.put(Integer.toString(i), variables[i]);
        }
    }

    /// A link to a path.
    ///
    /// @param path with `{0}`, `{1}` for the variables
    public static Links to(String path, Object... variables) {
        return new Links(path, variables);
    }

    /// A parameter, left out when it has no value.
    public Links with(String name, @Nullable Object value) {
        if (value != null) {
            uri.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
        return this;
    }

    /// A parameter that is repeated, once for each value.
    public Links withAll(String name, List<?> all) {
        for (int i = 0; i < all.size(); i++) {
            uri.queryParam(name, "{" + name + i + "}");
            values.put(name + i, all.get(i));
        }
        return this;
    }

    @Override
    public String toString() {
        return uri.encode().buildAndExpand(values).toUriString();
    }

    /// Links without those that lead nowhere.
    ///
    /// @param relationsAndLinks in turn
    public static Map<String, String> of(@Nullable String... relationsAndLinks) {
        Map<String, String> links = new LinkedHashMap<>();
        for (int i = 0; i < relationsAndLinks.length; i += 2) {
            String relation = relationsAndLinks[i];
            String link = relationsAndLinks[i + 1];
            if (relation != null && link != null) {
                links.put(relation, link);
            }
        }
        return links;
    }
}
