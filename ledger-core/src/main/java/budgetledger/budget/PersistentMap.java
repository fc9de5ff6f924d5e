package budgetledger.budget;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/// An immutable sorted map whose `with` shares all but O(log n) nodes with the map before, so that folding a
/// stream of a hundred thousand events does not copy the state at each one.
///
/// A treap whose priorities come from the keys' hashes: the same content always has the same shape, whatever
/// the order of insertion.
public final class PersistentMap<K extends Comparable<? super K>, V> implements Iterable<PersistentMap.Entry<K, V>> {
    /// One key and its value.
    public record Entry<K, V>(K key, V value) {}

    private record Node<K, V>(K key, V value, int priority, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        Node<K, V> withLeft(@Nullable Node<K, V> other) {
            return new Node<>(key, value, priority, other, right);
        }

        Node<K, V> withRight(@Nullable Node<K, V> other) {
            return new Node<>(key, value, priority, left, other);
        }
    }

    private final @Nullable Node<K, V> root;
    private final int size;

    private PersistentMap(@Nullable Node<K, V> root, int size) {
        this.root = root;
        this.size = size;
    }

    public static <K extends Comparable<? super K>, V> PersistentMap<K, V> empty() {
        return new PersistentMap<>(null, 0);
    }

    public int size() {
        return size;
    }

    public @Nullable V get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) {
                return node.value;
            }
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    public V getOr(K key, V other) {
        V value = get(key);
        return value == null ? other : value;
    }

    public PersistentMap<K, V> with(K key, V value) {
        return new PersistentMap<>(put(root, key, value), get(key) == null ? size + 1 : size);
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> put(@Nullable Node<K, V> node, K key, V value) {
        if (node == null) {
            return new Node<>(key, value, priority(key), null, null);
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return new Node<>(key, value, node.priority, node.left, node.right);
        }
        if (order < 0) {
            Node<K, V> left = put(node.left, key, value);
            return outranks(left, node) ? left.withRight(node.withLeft(left.right)) : node.withLeft(left);
        }
        Node<K, V> right = put(node.right, key, value);
        return outranks(right, node) ? right.withLeft(node.withRight(right.left)) : node.withRight(right);
    }

    /// Keys with the same hash are ranked by themselves, or the shape would depend on which of them came first.
    private static <K extends Comparable<? super K>, V> boolean outranks(Node<K, V> child, Node<K, V> parent) {
        return child.priority > parent.priority
                || (child.priority == parent.priority && child.key.compareTo(parent.key) < 0);
    }

    private static int priority(Object key) {
        int hash = key.hashCode() * 0x9E3779B9;
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        return hash ^ (hash >>> 13);
    }

    @Override
    public Iterator<Entry<K, V>> iterator() {
        Deque<Node<K, V>> path = new ArrayDeque<>();
        descend(path, root);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !path.isEmpty();
            }

            @Override
            public Entry<K, V> next() {
                Node<K, V> node = path.poll();
                if (node == null) {
                    throw new NoSuchElementException();
                }
                descend(path, node.right);
                return new Entry<>(node.key, node.value);
            }
        };
    }

    private static <K, V> void descend(Deque<Node<K, V>> path, @Nullable Node<K, V> from) {
        for (Node<K, V> node = from; node != null; node = node.left) {
            path.push(node);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof PersistentMap<?, ?> that) || that.size != size) {
            return false;
        }
        Iterator<?> theirs = that.iterator();
        for (Entry<K, V> mine : this) {
            if (!mine.equals(theirs.next())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (Entry<K, V> entry : this) {
            hash = 31 * hash + entry.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (Entry<K, V> entry : this) {
            text.append(text.length() > 1 ? ", " : "").append(entry.key).append('=').append(entry.value);
        }
        return text.append('}').toString();
    }
}
