package org.deskbell.pms.files;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.deskbell.pms.BrokenFile;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.ListFile;
import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;

/** A list of providers, operatories or appointment types: {@code id}, {@code name}, and for types {@code minutes}. */
final class NameList {
    private static final int MOST = 5000;

    private NameList() {}

    /** What is in the list; nothing if there is none. */
    static List<Catalogue.Entry> entries(InFolder in, InFolder.Kind list, Catalogue.Kind kind)
            throws PmsSilent, IOException {
        var copy = in.copy(list);
        if (copy.isEmpty()) return List.of();
        try (var file = ListFile.open(copy.get())) {
            return entries(file, kind);
        } finally {
            Files.deleteIfExists(copy.get());
        }
    }

    private static List<Catalogue.Entry> entries(ListFile file, Catalogue.Kind kind) {
        var columns = Columns.of(file, List.of("id", "name"));
        var entries = new ArrayList<Catalogue.Entry>();
        for (var line = file.next(); line.isPresent(); line = file.next()) {
            if (entries.size() == MOST) throw new BrokenFile(line.get().number(), "no practice has so many.");
            entries.add(new Catalogue.Entry(
                    kind,
                    columns.needed(line.get(), "id"),
                    columns.needed(line.get(), "name"),
                    minutes(columns.find(line.get(), "minutes"), line.get().number())));
        }
        return entries;
    }

    private static @Nullable Integer minutes(String written, long line) {
        if (written.isEmpty()) return null;
        if (!written.matches("[0-9]{1,3}")) throw new BrokenFile(line, "the length must be a number of minutes.");
        return Integer.valueOf(written);
    }
}
