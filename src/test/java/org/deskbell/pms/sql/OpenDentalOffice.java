package org.deskbell.pms.sql;

import java.util.List;
import java.util.stream.Stream;

/** A small practice in the tables of Open Dental, as its vendor describes them, in words that more than one database knows. */
final class OpenDentalOffice {
    private static final List<String> TABLES = List.of(
            "create table patient (PatNum bigint primary key, LName varchar(100), FName varchar(100), MiddleI varchar(100),"
                    + " Preferred varchar(100), PatStatus smallint, Gender smallint, Birthdate date, Address varchar(100),"
                    + " Address2 varchar(100), City varchar(100), State varchar(100), Zip varchar(100), HmPhone varchar(30),"
                    + " WirelessPhone varchar(30), Email varchar(100), DateTStamp timestamp not null default current_timestamp)",
            "create table patientlink (PatientLinkNum bigint primary key, PatNumFrom bigint, PatNumTo bigint, LinkType smallint,"
                    + " DateTimeLink timestamp)",
            "create table provider (ProvNum bigint primary key, Abbr varchar(255), LName varchar(100), FName varchar(100),"
                    + " IsHidden smallint, ProvStatus smallint)",
            "create table operatory (OperatoryNum bigint primary key, OpName varchar(255), IsHidden smallint, ClinicNum bigint)",
            "create table appointmenttype (AppointmentTypeNum bigint primary key, AppointmentTypeName varchar(255),"
                    + " IsHidden smallint, Pattern varchar(255))",
            "create table appointment (AptNum bigint primary key, PatNum bigint, AptStatus smallint, Pattern varchar(255),"
                    + " Op bigint, ProvNum bigint, ProvHyg bigint, AptDateTime %s, IsHygiene smallint)",
            "create table schedule (ScheduleNum bigint primary key, SchedDate date, StartTime time, StopTime time,"
                    + " SchedType smallint, Status smallint, ClinicNum bigint)",
            "create table scheduleop (ScheduleOpNum bigint primary key, ScheduleNum bigint, OperatoryNum bigint)");

    private static final List<String> ROWS = List.of(
            "insert into patient values (1, 'Jefferson', 'Thomas', 'A', 'Tom', 0, 0, '1983-04-13', '931 Parkway', 'Apt 2', 'Lusk',"
                    + " 'WY', '82225', '(307)555-0141', '(307)555-0142', 'tj@example.com', '2026-01-01 00:00:00')",
            "insert into patient (PatNum, LName, FName, PatStatus, Gender, Birthdate, DateTStamp) values"
                    + " (2, 'Nobody', 'Deleted', 4, 1, '1990-02-28', '2026-01-01 00:00:00'),"
                    + " (3, 'Archer', 'Anne', 3, 1, '0001-01-01', '2026-01-01 00:00:00'),"
                    + " (4, 'Jefferson', 'Tom', 4, 0, '1983-04-13', '2026-01-01 00:00:00'),"
                    + " (5, 'Prospect', 'Pat', 6, 3, '2001-12-31', '2026-01-01 00:00:00'),"
                    + " (6, 'Back', 'Again', 0, 2, '1970-01-01', '2026-01-01 00:00:00')",
            "insert into patientlink values (1, 4, 1, 1, '2026-02-01 00:00:00'), (2, 6, 1, 1, '2026-02-01 00:00:00'),"
                    + " (3, 1, 6, 1, '2026-01-01 00:00:00'), (4, 5, 1, 2, '2026-02-01 00:00:00'), (5, 3, 6, 1, '2026-02-02 00:00:00')",
            "insert into provider values (1, 'DOC', 'Varna', 'Eva', 0, 0), (2, 'HYG', '', '', 0, 0), (3, 'OLD', 'Gone', 'Long', 1, 0),"
                    + " (4, 'DEL', 'Deleted', 'Dr', 0, 1)",
            "insert into operatory values (1, 'Room 1', 0, 7), (2, 'Room 2', 0, 8), (3, 'Attic', 1, 7)",
            "insert into appointmenttype values (1, 'Exam', 0, '/XXXXXXXX///'), (2, 'By its procedures', 0, ''), (3, 'Old', 1, '/X/')",
            "insert into appointment values"
                    + " (1, 1, 1, '/XXXXXXXX///', 1, 1, 0, '2026-12-08 09:00:00', 0),"
                    + " (2, 1, 2, '//XX//', 1, 1, 0, '2026-10-01 09:00:00', 0),"
                    + " (3, 1, 3, '//XX//', 0, 1, 0, '2026-12-08 10:00:00', 0),"
                    + " (4, 1, 5, '//XX//', 1, 1, 0, '2026-12-08 11:00:00', 0),"
                    + " (5, 1, 6, '//XX//', 0, 1, 0, '0001-01-01 00:00:00', 0),"
                    + " (6, 1, 7, '//XX//', 1, 1, 0, '2026-12-08 12:00:00', 0),"
                    + " (7, 3, 1, '//XX//', 2, 1, 2, '2026-12-08 13:00:00', 1),"
                    + " (8, 3, 4, '', 2, 1, 2, '2027-07-08 14:00:00', 0)",
            "insert into schedule values (1, '2026-12-09', '12:00:00', '13:00:00', 2, 0, 0),"
                    + " (2, '2026-12-09', '08:00:00', '17:00:00', 1, 0, 0), (3, '2026-12-25', '00:00:00', '00:00:00', 0, 2, 0),"
                    + " (4, '2026-12-24', '00:00:00', '00:00:00', 0, 0, 0), (5, '2026-12-31', '00:00:00', '00:00:00', 0, 2, 8)",
            "insert into scheduleop values (1, 1, 1), (2, 1, 2), (3, 2, 1)");

    private OpenDentalOffice() {}

    /** @param wallClock the type of a moment of the wall clock */
    static String[] statements(String wallClock) {
        return Stream.concat(TABLES.stream().map(table -> table.formatted(wallClock)), ROWS.stream())
                .toArray(String[]::new);
    }

    /** What an old version lacks. */
    static String[] older() {
        return new String[] {
            "drop table patientlink",
            "drop table appointmenttype",
            "alter table patient drop column Preferred, drop column WirelessPhone, drop column DateTStamp",
            "alter table provider drop column ProvStatus",
            "alter table appointment drop column IsHygiene",
            "alter table schedule drop column ClinicNum",
        };
    }
}
