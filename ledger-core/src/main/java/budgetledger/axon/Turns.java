package budgetledger.axon;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import budgetledger.budget.BudgetId;

/// Lets those that write to a budget on this node go side by side, or one of them alone. Without it a batch, which
/// takes long to decide, could be overtaken for ever by single commands, each of which takes a moment.
///
/// It only spares work that would be done in vain: what keeps the log right is the conflict that an append meets,
/// and that also holds between nodes.
public final class Turns {
    /// Budgets that share a lock wait for each other; with this many it seldom happens.
    private static final int LOCKS = 256;

    private final List<ReadWriteLock> locks =
            IntStream.range(0, LOCKS).<ReadWriteLock>mapToObj(_ -> new ReentrantReadWriteLock(true)).toList();

    /// Does work on a budget beside others.
    <T> T together(BudgetId budget, Supplier<T> work) {
        return holding(List.of(locks.get(number(budget)).readLock()), work);
    }

    /// Does work while no other work is done on these budgets.
    <T> T alone(Collection<BudgetId> budgets, Supplier<T> work) {
        // In one order for all, so that two batches never wait for each other.
        return holding(budgets.stream().map(Turns::number).distinct().sorted()
                .map(number -> locks.get(number).writeLock()).toList(), work);
    }

    private static int number(BudgetId budget) {
        return Math.floorMod(budget.hashCode(), LOCKS);
    }

    private static <T> T holding(List<? extends Lock> locks, Supplier<T> work) {
        locks.forEach(Lock::lock);
        try {
            return work.get();
        } finally {
            locks.reversed().forEach(Lock::unlock);
        }
    }
}
