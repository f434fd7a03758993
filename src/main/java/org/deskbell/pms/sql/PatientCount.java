package org.deskbell.pms.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;

/** How many patients a database has, and from when on it can be asked for changes.
 *
 * @param ids how many of them have an id of their own
 * @param mark null if it cannot tell what changed
 * @param whyNot why it cannot tell, for a person; null if it can */
record PatientCount(
        int all, int ids, @Nullable String mark, @Nullable String whyNot) {
    /** @throws PmsSilent if there are none, or not each has an id of its own */
    static PatientCount of(Listing listing, PatientKey key) throws PmsSilent {
        var changed = listing.find("changed_at");
        var stamp = changed.filter(Column::isDayAndTime).map(listing::sql);
        var mark = stamp.map(column -> listing.session().engine().mark("max(" + column + ")"));
        var sql = "select count(*), count(distinct " + key.sql() + "), count(" + stamp.orElse("null") + "), "
                + mark.orElse("null") + listing.from();
        var count = listing.session()
                .ask(listing.what(), sql, List.of(), row -> of(row, changed))
                .getFirst();
        if (count.all == 0) throw new PmsSilent("Query for patients: it gives none.");
        if (count.ids < count.all) throw new PmsSilent("Query for patients: not each row has an id of its own.");
        return count;
    }

    private static PatientCount of(ResultSet row, Optional<Column> changed) throws SQLException {
        var all = row.getInt(1);
        var whyNot = whyNot(changed, row.getInt(3) == all);
        return new PatientCount(all, row.getInt(2), whyNot == null ? row.getString(4) : null, whyNot);
    }

    private static @Nullable String whyNot(Optional<Column> changed, boolean always) {
        if (changed.isEmpty()) return "there is no column changed_at";
        if (!changed.get().isDayAndTime()) return "changed_at is no day with its time";
        return always ? null : "changed_at is empty in some rows";
    }
}
