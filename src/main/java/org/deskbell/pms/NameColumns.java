package org.deskbell.pms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a list of providers, operatories or appointment types: {@code id}, {@code name}, and for types {@code minutes}. */
public record NameColumns(ListColumns columns) {
    /** What such a list cannot be without. */
    public static final List<String> NEEDED = List.of("id", "name");

    /** More no practice has. */
    public static final int MOST = 5000;

    /** The entry in a line.
     *
     * @throws BrokenFile if it is none */
    public Catalogue.Entry entry(ListLine line, Catalogue.Kind kind) {
        return new Catalogue.Entry(
                kind,
                columns.needed(line, "id"),
                columns.needed(line, "name"),
                minutes(columns.find(line, "minutes"), line.number()));
    }

    private static @Nullable Integer minutes(String written, long line) {
        if (written.isEmpty()) return null;
        if (!written.matches("[0-9]{1,3}")) throw new BrokenFile(line, "the length must be a number of minutes.");
        return Integer.valueOf(written);
    }
}
