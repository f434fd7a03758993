package org.deskbell.pms.files;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.deskbell.pms.BrokenFile;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.ListColumns;
import org.deskbell.pms.ListFile;
import org.deskbell.pms.NameColumns;
import org.deskbell.pms.PmsSilent;

/** A file of providers, operatories or appointment types. */
final class NameList {
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
        var columns = new NameColumns(ListColumns.of(file, NameColumns.NEEDED));
        var entries = new ArrayList<Catalogue.Entry>();
        for (var line = file.next(); line.isPresent(); line = file.next()) {
            if (entries.size() == NameColumns.MOST)
                throw new BrokenFile(line.get().number(), "no practice has so many.");
            entries.add(columns.entry(line.get(), kind));
        }
        return entries;
    }
}
