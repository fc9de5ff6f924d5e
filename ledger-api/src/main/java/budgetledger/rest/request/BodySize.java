package budgetledger.rest.request;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How large a body may be, by what it is for. Within either, nothing in it may be deep or long.
public enum BodySize {
    /// 2,000 lines of seven parts each, with room; in bytes they need about a third.
    USUAL(1 << 20, 100_000),
    /// 10,000 adjustments of a few lines each.
    BATCH(16 << 20, 2_000_000);

    /// The one path that takes more than usual.
    public static final String BATCH_PATH = "/api/v1/adjustments/batch";

    private static final int DEPTH_MAX = 16;
    private static final int STRING_CHARACTERS_MAX = 2_000;
    private static final int NUMBER_CHARACTERS_MAX = 40;
    private static final int NAME_CHARACTERS_MAX = 100;

    private final int bytesMax;
    @SuppressWarnings("ImmutableEnumChecker") // a mapper never changes once it is built
    private final JsonMapper strict;

    BodySize(int bytesMax, int tokensMax) {
        this.bytesMax = bytesMax;
        this.strict = strict(bytesMax, tokensMax);
    }

    private static JsonMapper strict(int bytesMax, int tokensMax) {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEPTH_MAX)
                                .maxStringLength(STRING_CHARACTERS_MAX)
                                .maxNumberLength(NUMBER_CHARACTERS_MAX)
                                .maxNameLength(NAME_CHARACTERS_MAX)
                                .maxDocumentLength(bytesMax)
                                .maxTokenCount(tokensMax)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /// What the bodies of a path may have. A path that is written in another way gets no more than usual.
    static BodySize of(String path) {
        return path.equals(BATCH_PATH) ? BATCH : USUAL;
    }

    int bytesMax() {
        return bytesMax;
    }

    JsonMapper strict() {
        return strict;
    }
}
