package org.deskbell.pms.files;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deskbell.pms.BrokenFile;
import org.deskbell.pms.ListFile;

/** The columns of a list by the names in its first line. */
record Columns(Map<String, Integer> places) {
    private static final int LONGEST = 200;

    static Columns of(ListFile file, List<String> needed) {
        var header = file.next()
                .orElseThrow(() -> new BrokenFile("The file is empty; its first line must name the columns."));
        var places = new HashMap<String, Integer>();
        for (var at = 0; at < header.fields().size(); at++)
            places.putIfAbsent(
                    header.fields().get(at).strip().toLowerCase(Locale.ROOT).replace(' ', '_'), at);
        for (var name : needed)
            if (!places.containsKey(name)) throw new BrokenFile(1, "the header lacks the column " + name + ".");
        return new Columns(places);
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    /** What stands there; empty if nothing does. */
    String find(ListFile.Line line, String name) {
        var place = places.get(name);
        if (place == null || place >= line.fields().size()) return "";
        var text = line.value(place);
        if (text == null) return "";
        if (text.length() > LONGEST)
            throw new BrokenFile(line.number(), "a field is longer than " + LONGEST + " characters.");
        return text;
    }

    String needed(ListFile.Line line, String name) {
        var text = find(line, name);
        if (text.isEmpty()) throw new BrokenFile(line.number(), "the column " + name + " is empty.");
        return text;
    }
}
