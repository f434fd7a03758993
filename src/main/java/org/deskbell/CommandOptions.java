package org.deskbell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deskbell.tenancy.Refused;

/** The options of a command, as {@code --file F}: all of those that it needs and some that it may have, in any order. */
final class CommandOptions {
    private CommandOptions() {}

    /** The value of each.
     *
     * @param usage what is said when these are not the options
     * @throws Refused if one is missing, unknown, named twice or without a value */
    static Map<String, String> read(List<String> words, List<String> names, String usage) {
        return read(words, names, List.of(), usage);
    }

    /** The value of each that is needed, and of those of the others that are named.
     *
     * @param usage what is said when these are not the options
     * @throws Refused if one is missing, unknown, named twice or without a value */
    static Map<String, String> read(List<String> words, List<String> needed, List<String> others, String usage) {
        if (words.size() % 2 != 0) throw new Refused(usage);
        var values = new HashMap<String, String>();
        for (var at = 0; at < words.size(); at += 2) {
            var name = words.get(at);
            var isKnown = needed.contains(name) || others.contains(name);
            if (!isKnown || values.put(name, words.get(at + 1)) != null) throw new Refused(usage);
        }
        if (!values.keySet().containsAll(needed)) throw new Refused(usage);
        return values;
    }
}
