package budgetledger.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JavaHomesTest {
    @TempDir
    Path folder;

    @Test
    void takes_the_oldest_java_that_is_new_enough() throws IOException {
        java("a-26", "26.0.1");
        Path wanted = java("b-25", "25.0.3");
        java("c-17", "17.0.15");
        assertThat(new JavaHomes(List.of(), List.of(folder)).find(25)).contains(wanted);
    }

    @Test
    void a_named_home_comes_first_if_it_is_new_enough() throws IOException {
        java("jvm/b-25", "25");
        java("old", "1.8.0_402");
        Path wanted = java("own", "27-ea");
        JavaHomes homes = new JavaHomes(
                List.of(folder.resolve("missing"), folder.resolve("old"), folder.resolve("own")),
                List.of(folder.resolve("jvm")));
        assertThat(homes.find(25)).contains(wanted);
    }

    @Test
    void finds_none_among_old_broken_and_missing_ones() throws IOException {
        java("c-17", "17.0.15");
        java("strange", "twenty-five");
        Files.createDirectories(folder.resolve("empty-25"));
        Files.writeString(folder.resolve("file-25"), "JAVA_VERSION=\"25\"");
        assertThat(new JavaHomes(List.of(), List.of(folder, folder.resolve("none"))).find(25)).isEmpty();
    }

    private Path java(String home, String version) throws IOException {
        Path program = folder.resolve(home).resolve("bin").resolve("java");
        Files.createDirectories(program.getParent());
        Files.createFile(program, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(folder.resolve(home).resolve("release"),
                "IMPLEMENTOR=\"somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return program;
    }
}
