package org.deskbell.pms.sql;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.PmsSilent;

/** The lists of a practice in one reading of its database. */
record PracticeLists(Session session, Lists lists, Instant now) {
    private static final Duration AHEAD = Duration.ofDays(365);

    PatientPages patients() throws PmsSilent {
        return PatientPages.of(session.listing("patients", lists.patients()), now);
    }

    boolean haveSchedule() {
        return !lists.schedule().isEmpty();
    }

    /** @throws PmsSilent with the query and the column, if one is missing */
    void requireColumns() throws PmsSilent {
        patients();
        for (var query : lists.schedule()) schedule(query);
        for (var query : lists.providers()) names("providers", query);
        for (var query : lists.operatories()) names("operatories", query);
        for (var query : lists.types()) names("appointment types", query);
    }

    private ScheduleRows schedule(String query) throws PmsSilent {
        return ScheduleRows.of(session.listing("the schedule", query));
    }

    private NameRows names(String what, String query) throws PmsSilent {
        return NameRows.of(session.listing(what, query));
    }

    Catalogue catalogue() throws PmsSilent {
        var entries = new ArrayList<Catalogue.Entry>();
        for (var query : lists.providers())
            entries.addAll(names("providers", query).entries(Catalogue.Kind.PROVIDER));
        for (var query : lists.operatories())
            entries.addAll(names("operatories", query).entries(Catalogue.Kind.OPERATORY));
        for (var query : lists.types())
            entries.addAll(names("appointment types", query).entries(Catalogue.Kind.APPOINTMENT_TYPE));
        return new Catalogue(entries);
    }

    /** @throws PmsSilent also if there is no query for them: that is no free calendar */
    List<BusyTime> busy(Instant from, Instant to) throws PmsSilent {
        if (!haveSchedule()) throw new PmsSilent("There is no query for the schedule.");
        var times = new ArrayList<BusyTime>();
        for (var query : lists.schedule()) times.addAll(schedule(query).between(from, to));
        return times;
    }

    /** What is there, a sentence each. */
    List<String> findings() throws PmsSilent {
        var count = patients().size();
        var names = catalogue().entries();
        var found = new ArrayList<String>();
        found.add("Patients: " + number(count.all()) + ".");
        found.add("Providers: " + number(names, Catalogue.Kind.PROVIDER) + ", operatories: "
                + number(names, Catalogue.Kind.OPERATORY) + ", appointment types: "
                + number(names, Catalogue.Kind.APPOINTMENT_TYPE) + ".");
        if (haveSchedule())
            found.add("Taken times in the next year: "
                    + number(busy(now, now.plus(AHEAD)).size()) + ".");
        found.add(
                count.whyNot() == null
                        ? "A moment of change in every row: between the nights only what changed is read."
                        : "No moment of change, so everything is read each time: " + count.whyNot() + ".");
        return found;
    }

    private static String number(List<Catalogue.Entry> names, Catalogue.Kind kind) {
        return number(names.stream().filter(one -> one.kind() == kind).count());
    }

    private static String number(long count) {
        return NumberFormat.getIntegerInstance(Locale.US).format(count);
    }
}
