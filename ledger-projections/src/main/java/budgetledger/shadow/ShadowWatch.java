package budgetledger.shadow;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import budgetledger.shadow.ShadowCheck.Step;
import org.jspecify.annotations.Nullable;

/// Does the steps of a shadow check in the background, with a pause after each: the pauses keep it low.
public final class ShadowWatch implements AutoCloseable {
    private final ShadowCheck check;
    private final Duration pause;
    private final Duration rest;
    private final Consumer<Exception> failures;
    private final Thread thread = Thread.ofPlatform().name("shadow-check").daemon().unstarted(this::run);
    private volatile @Nullable Exception error;

    /// @param pause after each slice
    /// @param rest after each round, and while there is nothing to do
    /// @param failures is told what a step died of
    public ShadowWatch(ShadowCheck check, Duration pause, Duration rest, Consumer<Exception> failures) {
        this.check = check;
        this.pause = pause;
        this.rest = rest;
        this.failures = failures;
    }

    public void start() {
        thread.start();
    }

    /// What the last step died of; it is tried again.
    public Optional<Exception> error() {
        return Optional.ofNullable(error);
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(step() == Step.GONE_ON ? pause : rest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Step step() {
        try {
            Step step = check.step();
            error = null;
            return step;
        } catch (SQLException | RuntimeException e) {
            error = e;
            failures.accept(e);
            return null;
        }
    }

    /// Waits for the step that is under way.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
