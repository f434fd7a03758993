package org.deskbell.web.settings;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the selects of the limits offer; a value that is set already is always among them. In templates {@code @limits}. */
@Component("limits")
class Choices {
    private static final List<Integer> NOTICE = List.of(0, 60, 120, 240, 480, 720, 1_440, 2_880, 4_320, 10_080);
    private static final List<Integer> HORIZON = List.of(14, 30, 60, 90, 120, 180, 366);

    public List<Integer> notice(@Nullable Object set) {
        return with(set, NOTICE);
    }

    public List<Integer> horizon(@Nullable Object set) {
        return with(set, HORIZON);
    }

    private static List<Integer> with(@Nullable Object set, List<Integer> usual) {
        var text = String.valueOf(set);
        if (!text.matches("\\d{1,6}")) return usual;
        return Stream.concat(usual.stream(), Stream.of(Integer.valueOf(text)))
                .distinct()
                .sorted()
                .toList();
    }

    /** Minutes in words: none, 30 minutes, 2 hours, 3 days. */
    public String length(int minutes) {
        if (minutes == 0) return "None";
        if (minutes % 1_440 == 0 && minutes > 1_440) return days(minutes / 1_440);
        if (minutes % 60 == 0) return minutes == 60 ? "1 hour" : minutes / 60 + " hours";
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    public String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
