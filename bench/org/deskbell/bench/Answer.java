package org.deskbell.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What came back. */
record Answer(int status, String body) {
    /** The first text of this name in the JSON; empty if there is none. */
    String text(String field) {
        var found = texts(field);
        return found.isEmpty() ? "" : found.getFirst();
    }

    /** All texts of this name in the JSON, in its order. */
    List<String> texts(String field) {
        var found = new ArrayList<String>();
        var matcher =
                Pattern.compile("\"" + Pattern.quote(field) + "\":\"([^\"]*)\"").matcher(body);
        while (matcher.find()) found.add(matcher.group(1));
        return found;
    }

    /** How often the words stand in the body. */
    int count(String words) {
        var count = 0;
        for (var at = body.indexOf(words); at >= 0; at = body.indexOf(words, at + 1)) count++;
        return count;
    }

    /** Itself, if it has the status.
     *
     * @throws IllegalStateException if it has another */
    Answer must(int wanted) {
        if (status != wanted) throw new IllegalStateException("HTTP " + status + " instead of " + wanted + ": " + body);
        return this;
    }
}
