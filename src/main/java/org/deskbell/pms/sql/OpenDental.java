package org.deskbell.pms.sql;

import java.util.List;
import java.util.stream.Stream;
import org.deskbell.pms.PmsSilent;

/**
 * Open Dental's own tables, as far as this version of it has them (OpenDentalDocumentation.xml, versions 4.4 to 26.1). What is
 * deleted is hidden or has a status there; its table deletedobject names no patients.
 */
record OpenDental() implements Layout {
    /** Scheduled, complete, and as soon as possible; broken, planned and unscheduled ones and notes take no time. */
    private static final String TAKEN = "a.AptStatus in (1, 2, 4)";

    @Override
    public Lists in(Session session) throws PmsSilent {
        var tables = OpenDentalTables.in(session);
        return new Lists(
                OpenDentalPatients.select(tables),
                List.of(providers(tables)),
                List.of(operatories()),
                tables.has("appointmenttype.Pattern") ? List.of(types()) : List.of(),
                Stream.of(visits(tables), hygienists(tables), blocks(), holidays(tables))
                        .toList());
    }

    private static String providers(OpenDentalTables tables) {
        var standing = tables.has("provider.ProvStatus") ? " and ProvStatus <> 1" : "";
        return """
                select ProvNum as id,
                  coalesce(nullif(trim(concat(FName, ' ', LName)), ''), nullif(Abbr, ''), concat('Provider ', ProvNum)) as name
                from provider where IsHidden = 0""" + standing;
    }

    private static String operatories() {
        return """
                select OperatoryNum as id, coalesce(nullif(OpName, ''), concat('Operatory ', OperatoryNum)) as name
                from operatory where IsHidden = 0""";
    }

    private static String types() {
        return """
                select AppointmentTypeNum as id, AppointmentTypeName as name, nullif(char_length(Pattern) * 5, 0) as minutes
                from appointmenttype where IsHidden = 0 and AppointmentTypeName <> ''""";
    }

    /** A hygienist's visit takes the hygienist; the dentist looks in when there is a moment. */
    private static String visits(OpenDentalTables tables) {
        var provider = tables.has("appointment.IsHygiene")
                ? "case when a.IsHygiene = 1 and a.ProvHyg > 0 then a.ProvHyg else nullif(a.ProvNum, 0) end"
                : "nullif(a.ProvNum, 0)";
        return visit("concat('apt-', a.AptNum)", provider, "nullif(a.Op, 0)");
    }

    /** Where it is not said whose visit it is, it takes both. */
    private static String hygienists(OpenDentalTables tables) {
        var others = tables.has("appointment.IsHygiene") ? " and a.IsHygiene = 0" : "";
        return visit("concat('apt-', a.AptNum, '-hyg')", "a.ProvHyg", "null")
                + " and a.ProvHyg > 0 and a.ProvHyg <> a.ProvNum" + others;
    }

    /** A sign of the pattern stands for five minutes. */
    private static String visit(String id, String provider, String operatory) {
        return """
                select %s as id, a.AptDateTime as date, a.AptDateTime as start, greatest(char_length(a.Pattern), 1) * 5 as minutes,
                  %s as provider, %s as operatory
                from appointment a where %s""".formatted(id, provider, operatory, TAKEN);
    }

    private static String blocks() {
        return """
                select concat('block-', s.ScheduleNum, '-', o.OperatoryNum) as id, s.SchedDate as date, s.StartTime as start,
                  s.StopTime as end, o.OperatoryNum as operatory
                from schedule s join scheduleop o on o.ScheduleNum = s.ScheduleNum
                where s.SchedType = 2 and (s.StopTime > s.StartTime or s.StopTime = '00:00:00')""";
    }

    /** A day on which the practice, or one of its clinics, is closed. */
    private static String holidays(OpenDentalTables tables) {
        var there = tables.has("schedule.ClinicNum") ? "(s.ClinicNum = 0 or s.ClinicNum = o.ClinicNum)" : "1 = 1";
        return """
                select concat('holiday-', s.ScheduleNum, '-', o.OperatoryNum) as id, s.SchedDate as date, '0:00' as start,
                  1440 as minutes, o.OperatoryNum as operatory
                from schedule s join operatory o on %s
                where s.SchedType = 0 and s.Status = 2""".formatted(there);
    }
}
