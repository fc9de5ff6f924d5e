package budgetledger.rest.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.tags.Tag;

/// Sorts what is collected from hash tables, so that every start of the same program describes itself with the same
/// bytes.
final class StableOrder {
    private StableOrder() {}

    static void bring(OpenAPI api) {
        Paths paths = new Paths();
        paths.putAll(new TreeMap<>(api.getPaths()));
        api.setPaths(paths);
        api.getPaths().values().stream().flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .filter(answer -> answer.getContent() != null)
                .forEach(answer -> {
                    Content content = new Content();
                    content.putAll(new TreeMap<>(answer.getContent()));
                    answer.setContent(content);
                });
        api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
        List<Tag> tags = api.getTags();
        if (tags != null) {
            api.setTags(tags.stream().sorted(Comparator.comparing(Tag::getName)).toList());
        }
    }
}
