package budgetledger.rest.request;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import budgetledger.rest.problem.Fault;
import budgetledger.rest.problem.ProblemException;
import budgetledger.rest.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/// Reads texts of the input and keeps the faults, so that a caller learns all of them at once.
public final class Inputs {
    /// More than this help nobody.
    private static final int FAULTS_MAX = 100;

    private final Fault.Place place;
    private final ProblemKind kind;
    private final List<Fault> faults = new ArrayList<>();
    private int found;

    private Inputs(Fault.Place place, ProblemKind kind) {
        this.place = place;
        this.kind = kind;
    }

    public static Inputs ofBody() {
        return new Inputs(Fault.Place.BODY, ProblemKind.INVALID_BODY);
    }

    public static Inputs ofParameters() {
        return new Inputs(Fault.Place.PARAMETER, ProblemKind.INVALID_PARAMETERS);
    }

    /// Reads a text that may be missing.
    ///
    /// @param where JSON Pointer or name of the parameter
    public <T> Input<T> optional(String where, @Nullable String text, Format<T> format) {
        if (text == null) {
            return new Input<>(null);
        }
        try {
            return new Input<>(format.reader().apply(text));
        } catch (RuntimeException e) {
            fault(where, format.message(), format.words(), text);
            return new Input<>(null);
        }
    }

    /// Reads a text that must be there.
    public <T> Input<T> required(String where, @Nullable String text, Format<T> format) {
        if (text == null) {
            fault(where, "required", List.of(), null);
        }
        return optional(where, text, format);
    }

    /// Makes a value of others; without it when one of those is not right. An IllegalArgumentException is a fault.
    ///
    /// @param faultsBefore [#count()] before the others were read
    public <T> Input<T> made(String where, int faultsBefore, String message, Supplier<T> maker) {
        if (count() > faultsBefore) {
            return new Input<>(null);
        }
        try {
            return new Input<>(maker.get());
        } catch (IllegalArgumentException e) {
            fault(where, message, List.of(), null);
            return new Input<>(null);
        }
    }

    public void fault(String where, String message, List<Object> words, @Nullable String rejected) {
        found++;
        if (faults.size() < FAULTS_MAX
                && faults.stream().noneMatch(known -> known.where().equals(where) && known.place() == place)) {
            faults.add(new Fault(place, where, message, words, rejected));
        }
    }

    /// Whether there is a fault at a pointer or within what it points to.
    public boolean isFaulty(String where) {
        return faults.stream().anyMatch(known -> known.where().equals(where) || known.where().startsWith(where + "/"));
    }

    /// How many faults were found, also those that are not listed: known ones found again, and those beyond the most.
    public int count() {
        return found;
    }

    /// Ends the request if there are faults.
    public void check() {
        if (!faults.isEmpty()) {
            throw ProblemException.of(kind, faults);
        }
    }
}
