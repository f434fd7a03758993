package org.deskbell.pms;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a list, by their names. */
public record ListColumns(Map<String, Integer> places) {
    private static final int LONGEST = 200;

    /** Those that the first line of a file names.
     *
     * @throws BrokenFile if one that is needed is missing */
    public static ListColumns of(ListFile file, List<String> needed) {
        var header = file.next()
                .orElseThrow(() -> new BrokenFile("The file is empty; its first line must name the columns."));
        return of(header.fields(), needed);
    }

    /** @throws BrokenFile if one that is needed is missing */
    public static ListColumns of(List<String> header, List<String> needed) {
        var places = new HashMap<String, Integer>();
        for (var at = 0; at < header.size(); at++)
            places.putIfAbsent(header.get(at).strip().toLowerCase(Locale.ROOT).replace(' ', '_'), at);
        for (var name : needed)
            if (!places.containsKey(name)) throw new BrokenFile(1, "the column " + name + " is missing.");
        return new ListColumns(places);
    }

    /** Whether there is one of this name. */
    public boolean has(String name) {
        return places.containsKey(name);
    }

    /** What stands there; empty if nothing does.
     *
     * @throws BrokenFile if it is longer than anything we keep */
    public String find(ListLine line, String name) {
        var place = places.get(name);
        if (place == null || place >= line.fields().size()) return "";
        var text = line.value(place);
        if (text == null) return "";
        if (text.length() > LONGEST)
            throw new BrokenFile(line.number(), "a field is longer than " + LONGEST + " characters.");
        return text;
    }

    /** What stands there.
     *
     * @throws BrokenFile if nothing does */
    public String needed(ListLine line, String name) {
        var text = find(line, name);
        if (text.isEmpty()) throw new BrokenFile(line.number(), "the column " + name + " is empty.");
        return text;
    }
}
