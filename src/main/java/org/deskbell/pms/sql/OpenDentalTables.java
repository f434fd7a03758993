package org.deskbell.pms.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.deskbell.pms.PmsSilent;

/** Which columns this version of Open Dental has, as its database says.
 *
 * @param columns as patient.patnum */
record OpenDentalTables(Set<String> columns) {
    private static final List<String> NEEDED = List.of(
            "patient.PatNum",
            "patient.LName",
            "patient.FName",
            "patient.Birthdate",
            "patient.PatStatus",
            "provider.ProvNum",
            "provider.Abbr",
            "provider.LName",
            "provider.FName",
            "provider.IsHidden",
            "operatory.OperatoryNum",
            "operatory.OpName",
            "operatory.IsHidden",
            "appointment.AptNum",
            "appointment.AptStatus",
            "appointment.AptDateTime",
            "appointment.Pattern",
            "appointment.ProvNum",
            "appointment.ProvHyg",
            "appointment.Op",
            "schedule.ScheduleNum",
            "schedule.SchedDate",
            "schedule.StartTime",
            "schedule.StopTime",
            "schedule.SchedType",
            "schedule.Status",
            "scheduleop.ScheduleNum",
            "scheduleop.OperatoryNum");

    /** @throws PmsSilent if it lacks what no version lacks */
    static OpenDentalTables in(Session session) throws PmsSilent {
        var sql = """
                select table_name, column_name from information_schema.columns
                where table_schema = %s and lower(table_name) in
                  ('patient', 'patientlink', 'provider', 'operatory', 'appointment', 'appointmenttype', 'schedule', 'scheduleop')""".formatted(session.engine().schema());
        var found = session.ask("columns", sql, List.of(), row -> key(row.getString(1) + "." + row.getString(2)));
        var tables = new OpenDentalTables(new TreeSet<>(found));
        var lacking = NEEDED.stream().filter(column -> !tables.has(column)).toList();
        if (lacking.isEmpty()) return tables;
        throw new PmsSilent("These are not Open Dental's tables, or this user may not see them: " + lacking.getFirst()
                + " is missing.");
    }

    private static String key(String column) {
        return column.toLowerCase(Locale.ROOT);
    }

    /** @param column as patient.Preferred */
    boolean has(String column) {
        return columns.contains(key(column));
    }
}
