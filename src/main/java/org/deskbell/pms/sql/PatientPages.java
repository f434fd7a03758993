package org.deskbell.pms.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deskbell.pms.BrokenFile;
import org.deskbell.pms.ListLine;
import org.deskbell.pms.PatientColumns;
import org.deskbell.pms.PatientLines;
import org.deskbell.pms.Pms.PatientPage;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;

/** The patients of a database, page by page in the order of their ids: each page goes on behind the last id of the one before. */
record PatientPages(Listing listing, PatientColumns columns, Instant now) {
    /** What is stamped may be stored later, by another clock, or in the hour that comes twice a year. */
    static final int LATE_HOURS = 2;

    private static final int PAGE = 2000;

    /** @throws PmsSilent if a column is missing */
    static PatientPages of(Listing listing, Instant now) throws PmsSilent {
        try {
            var header = read(listing).stream().map(Column::label).toList();
            return new PatientPages(listing, PatientColumns.of(header), now);
        } catch (BrokenFile e) {
            throw listing.refused(e);
        }
    }

    private static List<Column> read(Listing listing) {
        return listing.those(PatientColumns::isRead);
    }

    /** The whole list, or what changed since a mark.
     *
     * @param after the cursor of the page before, or null for the first */
    PatientPage page(@Nullable String mark, @Nullable String after) throws PmsSilent {
        var size = after == null ? Optional.of(size()) : Optional.<PatientCount>empty();
        var from = after == null ? PatientCursor.FIRST : PatientCursor.of(after);
        var lines = lines(mark, from);
        var patients = patients(lines, from, mark == null);
        var last = lines.size() < PAGE ? null : lines.getLast();
        return new PatientPage(
                patients,
                mark == null ? size.map(PatientCount::all).orElse(null) : null,
                last == null
                        ? null
                        : from.behind(lines.size(), key().text(last)).written(),
                size.map(PatientCount::mark).orElse(null));
    }

    private List<ListLine> lines(@Nullable String mark, PatientCursor from) throws PmsSilent {
        var where = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        if (mark != null) {
            where.add(
                    listing.sql(changed()) + " >= " + listing.session().engine().moment());
            parameters.add(mark);
        }
        if (from.key() != null) {
            where.add(key().sql() + " > ?");
            parameters.add(key().parameter(from.key()));
        }
        var which = where.isEmpty() ? "" : "where " + String.join(" and ", where);
        var order = " order by " + key().sql() + " limit " + PAGE;
        return listing.read(read(listing), which + order, parameters, line -> line);
    }

    private PatientKey key() {
        return PatientKey.of(listing, read(listing));
    }

    private Column changed() throws PmsSilent {
        return listing.find("changed_at")
                .orElseThrow(() -> new PmsSilent("Query for patients: the column changed_at is missing."));
    }

    /** The first page speaks for the whole list: if its birth dates are none, it is another column. */
    private List<PmsPatient> patients(List<ListLine> lines, PatientCursor from, boolean all) throws PmsSilent {
        var rows = lines.iterator();
        var read = PatientLines.of(() -> rows.hasNext() ? Optional.of(rows.next()) : Optional.empty(), columns, now);
        try {
            var patients = new ArrayList<PmsPatient>();
            for (var next = read.next(); next.isPresent(); next = read.next())
                patients.add(next.get().patient());
            if (all && from.key() == null) read.requireDates();
            return patients;
        } catch (BrokenFile e) {
            throw listing.refused(e, from.before());
        }
    }

    /** The record of this id as it is now; empty if there is none. */
    Optional<PmsPatient> find(PmsPatientId id) throws PmsSilent {
        if (!key().canBe(id.value())) return Optional.empty();
        var lines = listing.read(
                read(listing), "where " + key().sql() + " = ?", List.of(key().parameter(id.value())), line -> line);
        return patients(lines, PatientCursor.FIRST, false).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** How many there are, and when they changed last.
     *
     * @throws PmsSilent if there are none, or not each has an id of its own */
    PatientCount size() throws PmsSilent {
        return PatientCount.of(listing, key());
    }
}
