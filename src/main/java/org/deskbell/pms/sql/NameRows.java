package org.deskbell.pms.sql;

import java.util.List;
import org.deskbell.pms.BrokenFile;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.NameColumns;
import org.deskbell.pms.PmsSilent;

/** The providers, operatories or appointment types of a database. */
record NameRows(Listing listing, List<Column> read, NameColumns columns) {
    private static final List<String> READ = List.of("id", "name", "minutes");

    /** @throws PmsSilent if a column is missing */
    static NameRows of(Listing listing) throws PmsSilent {
        var read = listing.those(READ::contains);
        return new NameRows(listing, read, new NameColumns(listing.places(read, NameColumns.NEEDED)));
    }

    List<Catalogue.Entry> entries(Catalogue.Kind kind) throws PmsSilent {
        try {
            var rest = "limit " + (NameColumns.MOST + 1);
            var entries = listing.read(read, rest, List.of(), line -> columns.entry(line, kind));
            if (entries.size() > NameColumns.MOST) throw new BrokenFile(NameColumns.MOST, "no practice has so many.");
            return entries;
        } catch (BrokenFile e) {
            throw listing.refused(e, 0);
        }
    }
}
