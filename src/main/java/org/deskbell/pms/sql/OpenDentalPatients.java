package org.deskbell.pms.sql;

import java.util.ArrayList;
import java.util.List;

/** The SELECT of Open Dental's patients, whose columns are called as ours. */
final class OpenDentalPatients {
    private static final List<List<String>> COLUMNS = List.of(
            List.of("PatNum", "id"),
            List.of("LName", "last_name"),
            List.of("FName", "first_name"),
            List.of("MiddleI", "middle_name"),
            List.of("Preferred", "preferred_name"),
            List.of("Birthdate", "date_of_birth"),
            List.of("WirelessPhone", "mobile"),
            List.of("HmPhone", "home_phone"),
            List.of("Email", "email"),
            List.of("Address", "address_1"),
            List.of("Address2", "address_2"),
            List.of("City", "city"),
            List.of("State", "state"),
            List.of("Zip", "zip"),
            List.of("DateTStamp", "changed_at"));

    /** The last merge that a record took part in, if that one took it in; so Open Dental's own PatientLinks.WasPatientMerged. */
    private static final String MERGED = """
            (select max(l.PatNumTo) from patientlink l where l.PatNumFrom = p.PatNum and l.LinkType = 1
              and not exists (select 1 from patientlink n where n.LinkType = 1 and n.DateTimeLink > l.DateTimeLink
                and (n.PatNumFrom = p.PatNum or n.PatNumTo = p.PatNum)))""";

    private OpenDentalPatients() {}

    /** All but those who were deleted and not merged. */
    static String select(OpenDentalTables tables) {
        var columns = new ArrayList<String>();
        for (var column : COLUMNS)
            if (tables.has("patient." + column.getFirst()))
                columns.add("p." + column.getFirst() + " as " + column.getLast());
        if (tables.has("patient.Gender"))
            columns.add("case p.Gender when 0 then 'M' when 1 then 'F' when 3 then 'O' end as sex");
        columns.add("case when p.PatStatus in (2, 3, 4, 5) then 'no' else 'yes' end as active");
        columns.add(
                "(select max(a.AptDateTime) from appointment a where a.PatNum = p.PatNum and a.AptStatus = 2) as last_visit");
        var merges = tables.has("patientlink.DateTimeLink");
        if (merges) columns.add(MERGED + " as merged_into");
        return "select " + String.join(", ", columns) + " from patient p where "
                + (merges ? "(p.PatStatus <> 4 or " + MERGED + " is not null)" : "p.PatStatus <> 4");
    }
}
