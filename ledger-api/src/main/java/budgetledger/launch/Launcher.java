package budgetledger.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// Start of the jar. On a Java that is new enough it goes straight on to the program; on an older one it looks for
/// a newer one on this machine and runs the program there, with the same arguments, input and output.
public final class Launcher {
    /// The Java that the program is compiled for.
    static final int FEATURE_MIN = 25;

    private static final String PROGRAM = "budgetledger.Main";
    private static final String LAUNCHER_PROCESS = "ledger.launcher.process";
    private static final long WATCH_PAUSE_MILLIS = 250;

    private Launcher() {}

    public static void main(String[] args) throws Exception {
        if (Runtime.version().feature() >= FEATURE_MIN) {
            endWithLauncher();
            run(args);
            return;
        }
        Optional<Path> java = JavaHomes.onThisMachine(System.getenv()).find(FEATURE_MIN);
        System.exit(java.isPresent() ? runOn(java.get(), args) : complain());
    }

    private static void run(String[] args) throws Exception {
        Method main = Class.forName(PROGRAM).getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static int runOn(Path java, String[] args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-D" + LAUNCHER_PROCESS + "=" + ProcessHandle.current().pid());
        command.add("-jar");
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(args));
        Process program = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(program), "launcher-end"));
        return program.waitFor();
    }

    /// Passes a request to stop on to the program and lets it finish.
    private static void end(Process program) {
        program.destroy();
        try {
            program.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A launcher that is killed cannot pass that on, so the program looks after it: nobody would expect a service to
    /// go on after it was killed.
    private static void endWithLauncher() {
        Long launcher = Long.getLong(LAUNCHER_PROCESS);
        if (launcher == null) {
            return;
        }
        Thread watch = new Thread(() -> {
            while (ProcessHandle.of(launcher).filter(ProcessHandle::isAlive).isPresent()) {
                try {
                    Thread.sleep(WATCH_PAUSE_MILLIS);
                } catch (InterruptedException e) {
                    return;
                }
            }
            System.exit(1);
        }, "launcher-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static int complain() {
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            ResourceBundle texts = ResourceBundle.getBundle("budgetledger.launch.texts", locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            System.err.println(texts.getString("no-java")
                    .replace("{needed}", Integer.toString(FEATURE_MIN))
                    .replace("{running}", Integer.toString(Runtime.version().feature())));
        }
        return 1;
    }
}
