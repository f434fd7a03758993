package org.deskbell.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of names that comes with the program: commas, no quotes, a header. */
final class NameTable {
    private NameTable() {}

    /** Its lines, column by column, without the header.
     *
     * @throws IllegalStateException if it is not in the program */
    static List<String[]> read(String file) {
        try (var table = NameTable.class.getResourceAsStream(file)) {
            if (table == null) throw new IllegalStateException("The table " + file + " is not in the program.");
            return new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
