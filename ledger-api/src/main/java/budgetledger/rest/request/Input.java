package budgetledger.rest.request;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// One value of the input: read, or absent because it was not given or not right. In the latter case its fault is
/// noted in the [Inputs] it came from, which must be checked before the value is taken.
public record Input<T>(@Nullable T value) {
    /// The value. Only after [Inputs#check()].
    public T get() {
        if (value == null) {
            throw new IllegalStateException("an input is taken before the inputs were checked");
        }
        return value;
    }

    public Optional<T> optional() {
        return Optional.ofNullable(value);
    }

    public @Nullable T orNull() {
        return value;
    }

    public T or(T other) {
        return value == null ? other : value;
    }
}
