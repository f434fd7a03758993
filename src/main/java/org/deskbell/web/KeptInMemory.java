package org.deskbell.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Answers that were made before, up to a number of them and of their bytes; what was asked for longest ago goes. */
public final class KeptInMemory<K, V> {
    private final Map<K, V> all = new LinkedHashMap<>(16, 0.75f, true);
    private final ToIntFunction<V> size;
    private final int most;
    private final int mostBytes;
    private int bytes;

    /** @param size the bytes of one */
    public KeptInMemory(ToIntFunction<V> size, int most, int mostBytes) {
        this.size = size;
        this.most = most;
        this.mostBytes = mostBytes;
    }

    public synchronized Optional<V> find(K key) {
        return Optional.ofNullable(all.get(key));
    }

    /** Keeps it in place of what was there under the key. */
    public synchronized void keep(K key, V one) {
        var before = all.put(key, one);
        bytes += size.applyAsInt(one) - (before == null ? 0 : size.applyAsInt(before));
        var eldest = all.values().iterator();
        while (bytes > mostBytes || all.size() > most) {
            bytes -= size.applyAsInt(eldest.next());
            eldest.remove();
        }
    }
}
