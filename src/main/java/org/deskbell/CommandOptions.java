package org.deskbell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskbell.tenancy.Refused;

/** The options of a command, as {@code --file F}: all of those that it has, in any order, and no others. */
final class CommandOptions {
    private CommandOptions() {}

    /** The value of each.
     *
     * @param usage what is said when these are not the options
     * @throws Refused if one is missing, unknown or without a value */
    static Map<String, String> read(List<String> words, List<String> names, String usage) {
        if (words.size() != 2 * names.size()) throw new Refused(usage);
        var values = new HashMap<String, String>();
        for (var at = 0; at < words.size(); at += 2) values.put(words.get(at), words.get(at + 1));
        if (!values.keySet().equals(Set.copyOf(names))) throw new Refused(usage);
        return values;
    }
}
