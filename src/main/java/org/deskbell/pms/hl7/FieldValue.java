package org.deskbell.pms.hl7;

import org.jspecify.annotations.Nullable;

/** One value of a field, with its components. */
record FieldValue(String raw, Separators separators) {
    static final int LONGEST_ID = 100;
    private static final int LONGEST = 250;
    private static final int MOST_PARTS = 50;
    /** What is to be empty, where an empty field would mean that nothing is said. */
    private static final String NOTHING = "\"\"";

    String text(int component) {
        return text(component, 1);
    }

    /** Empty if there is none; control characters count as blanks, and what is longer than any name or address is cut. */
    String text(int component, int subcomponent) {
        var components = separators.component().split(raw, MOST_PARTS);
        if (components.length < component) return "";
        var parts = separators.subcomponent().split(components[component - 1], MOST_PARTS);
        return parts.length < subcomponent ? "" : plain(parts[subcomponent - 1]);
    }

    private String plain(String part) {
        if (part.equals(NOTHING)) return "";
        var cut = part.length() > 4 * LONGEST ? part.substring(0, 4 * LONGEST) : part;
        var text = separators.unescaped(cut).replaceAll("\\p{Cntrl}", " ").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST).strip() : text;
    }

    @Nullable
    String maybe(int component) {
        var text = text(component);
        return text.isEmpty() ? null : text;
    }

    boolean has(int component, String text) {
        return text(component).equalsIgnoreCase(text);
    }

    @Override
    public String toString() {
        return "FieldValue[hidden]";
    }
}
