package org.deskbell;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/**
 * A list of names with how often each occurs; drawn by chance, frequent ones more often.
 *
 * @param upTo each name under the sum of the counts up to and with its own
 */
record DemoNames(NavigableMap<Long, String> upTo) {
    static DemoNames read(String file) {
        var upTo = new TreeMap<Long, String>();
        var sum = 0L;
        for (var line : lines(file)) {
            var parts = line.split(",", 2);
            sum += Long.parseLong(parts[1]);
            upTo.put(sum, capital(parts[0]));
        }
        return new DemoNames(upTo);
    }

    private static List<String> lines(String file) {
        try {
            var text = new ClassPathResource("demo/" + file).getContentAsString(StandardCharsets.UTF_8);
            return text.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String capital(String name) {
        if (name.startsWith("mc") && name.length() > 3) return "Mc" + capital(name.substring(2));
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    String draw(Random chance) {
        return requireNonNull(upTo.higherEntry(chance.nextLong(upTo.lastKey()))).getValue();
    }
}
