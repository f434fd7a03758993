package org.deskbell.pms.hl7;

import java.util.Arrays;
import java.util.List;

/** One segment of a message, cut into fields only when they are asked for: whatever a sender puts in, little comes of it. */
final class Fields {
    private static final int MOST_FIELDS = 200;

    private final Separators separators;
    private final String[] values;
    private final String name;

    Fields(String segment, Separators separators) {
        this.separators = separators;
        this.name = segment.substring(0, Math.min(3, segment.length()));
        // MSH-1 is the separator itself.
        var counted = name.equals("MSH") ? "MSH" + segment.charAt(3) + segment : segment;
        this.values = separators.field().split(counted, MOST_FIELDS);
    }

    /** Whether there is anything in it, be it that nothing is to be in it. */
    boolean says(int field) {
        return !raw(field).isBlank();
    }

    private String raw(int field) {
        return field < values.length ? values[field] : "";
    }

    /** The first component; empty if there is none. */
    String text(int field) {
        return text(field, 1);
    }

    String text(int field, int component) {
        var all = all(field);
        return all.isEmpty() ? "" : all.getFirst().text(component);
    }

    /** Its repetitions, those left out that say nothing. */
    List<FieldValue> all(int field) {
        if (!says(field)) return List.of();
        return Arrays.stream(separators.repetition().split(raw(field), MOST_FIELDS))
                .filter(one -> !one.isBlank())
                .map(one -> new FieldValue(one, separators))
                .toList();
    }

    /** What names a thing, a patient or a visit.
     *
     * @throws Unreadable if it is longer than any name for a thing */
    String id(int field, String read) throws Unreadable {
        if (read.length() > FieldValue.LONGEST_ID) throw wrong(field, Fault.TYPE);
        return read;
    }

    Unreadable wrong(int field, Fault fault) {
        return new Unreadable(name, field, fault);
    }
}
