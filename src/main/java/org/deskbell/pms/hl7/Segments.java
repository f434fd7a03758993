package org.deskbell.pms.hl7;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Segments as they are written, one after the other, each field by its number; all that is put in is escaped. */
final class Segments {
    private static final Separators OURS = Separators.OURS;

    private final List<List<String>> segments = new ArrayList<>();

    /** Begins the next segment. */
    Segments begin(String name) {
        segments.add(new ArrayList<>(List.of(name)));
        return name.equals("MSH") ? raw(2, "^~\\&") : this;
    }

    /** Sets a field of the segment that was begun last, component by component. */
    Segments put(int field, String... components) {
        return raw(field, components(components));
    }

    /** Sets the subcomponents of a component and of those behind it in the same, as the errors of 2.3.1 are written. */
    Segments putParts(int field, int component, String... parts) {
        var all = Arrays.stream(parts).map(Segments::plain).toList();
        return raw(
                field,
                String.join("^", all.subList(0, component - 1)) + "^"
                        + String.join("&", all.subList(component - 1, all.size())));
    }

    /** Sets several values of a field. */
    Segments putAll(int field, List<String[]> values) {
        return raw(field, values.stream().map(Segments::components).collect(Collectors.joining("~")));
    }

    private static String components(String... components) {
        return Arrays.stream(components)
                .map(Segments::plain)
                .collect(Collectors.joining("^"))
                .replaceAll("\\^+$", "");
    }

    /** A line break would begin another segment. */
    private static String plain(String value) {
        return OURS.escaped(value.replaceAll("\\p{Cntrl}", " "));
    }

    private Segments raw(int field, String value) {
        var fields = segments.getLast();
        // MSH-1 is the separator itself.
        var at = fields.getFirst().equals("MSH") ? field - 1 : field;
        while (fields.size() <= at) fields.add("");
        fields.set(at, value);
        return this;
    }

    /** Each with a CR behind it. */
    String text() {
        return segments.stream().map(fields -> String.join("|", fields) + "\r").collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "Segments[hidden]";
    }
}
