package budgetledger.replay;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import budgetledger.LedgerFixture;
import budgetledger.RandomHistories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// One log, one digest of every table: in processes of other time zones and languages, which are also those of their
/// database sessions; replayed three times; fed as one segment and as four.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeterminismIT {
    private static final int TIMEOUT_SECONDS = 300;

    private final long seed = RandomHistories.seeds("determinism", 1).getLast();
    private final LedgerFixture ledger = new LedgerFixture();
    private final Set<String> answers = new HashSet<>();
    private Map<String, String> right = Map.of();

    @BeforeAll
    void fill() {
        ledger.append(RandomHistories.of(seed, 1_500).events());
        ledger.feedAll(37);
        right = ledger.digests();
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        UTC          , en, ''
        Asia/Shanghai, tr, TR
        Pacific/Apia , ar, EG
        """)
    void time_zone_language_and_segments_make_no_difference(String zone, String language, String country)
            throws Exception {
        Map<String, List<String>> told = elsewhere(zone, language, country);
        assertThat(told.get("in").getFirst()).startsWith(zone + " " + language).endsWith(" " + zone);
        assertThat(told.get("replay")).hasSize(3).containsOnly(right.toString());
        assertThat(told.get("segments-1")).containsExactly(right.toString());
        assertThat(told.get("segments-4")).containsExactly(right.toString());
        assertThat(told.get("folded")).as("folded from the log").hasSize(1).isEqualTo(told.get("posted"));
        answers.addAll(told.get("posted"));
        assertThat(answers).as("the same everywhere").hasSize(1);
        assertThat(ledger.digests()).as("nothing was replaced").isEqualTo(right);
    }

    private Map<String, List<String>> elsewhere(String zone, String language, String country) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx256m", "-Duser.timezone=" + zone,
                "-Duser.language=" + language, "-Duser.country=" + country, "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
                ReplayElsewhere.class.getName(), ledger.service().getJdbcUrl(), ledger.service().getUsername())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        Map<String, List<String>> told = new TreeMap<>();
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line ->
                told.computeIfAbsent(line.split(" ", 2)[0], _ -> new ArrayList<>()).add(line.split(" ", 2)[1]));
        assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s", told).isZero();
        return told;
    }
}
