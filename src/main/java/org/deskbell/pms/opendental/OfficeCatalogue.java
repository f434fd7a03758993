package org.deskbell.pms.opendental;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.Catalogue.Entry;
import org.deskbell.pms.Catalogue.Kind;
import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;

/** The providers, operatories and appointment types that an office does not hide (opendental.com/site/apiproviders.html,
 * apioperatories.html, apiappointmenttypes.html). */
record OfficeCatalogue(OpenDentalStore store, Optional<String> clinic) {
    Catalogue read() throws PmsSilent {
        var entries = new ArrayList<Entry>();
        for (var row : shown("providers", "ProvNum"))
            if (!row.text("ProvStatus").equals("Deleted"))
                entries.add(entry(Kind.PROVIDER, row.text("ProvNum"), provider(row), null));
        for (var row :
                shown("operatories" + clinic.map(one -> "?ClinicNum=" + one).orElse(""), "OperatoryNum"))
            entries.add(entry(Kind.OPERATORY, row.text("OperatoryNum"), row.text("OpName"), null));
        for (var row : shown("appointmenttypes", "AppointmentTypeNum"))
            entries.add(entry(
                    Kind.APPOINTMENT_TYPE,
                    row.text("AppointmentTypeNum"),
                    row.text("AppointmentTypeName"),
                    minutes(row)));
        return new Catalogue(entries);
    }

    private List<Fields> shown(String list, String id) throws PmsSilent {
        return new Pages(store)
                .all(list, id).stream().filter(row -> !row.flag("IsHidden")).toList();
    }

    private static Entry entry(Kind kind, String id, String name, @Nullable Integer minutes) {
        return new Entry(kind, id, name.isEmpty() ? id : name, minutes);
    }

    /** With the abbreviation, by which an office knows its people. */
    private static String provider(Fields row) {
        var name = Stream.of(row.text("FName"), row.text("LName"))
                .filter(part -> !part.isEmpty())
                .collect(joining(" "));
        return Stream.of(row.text("Abbr"), name).filter(part -> !part.isEmpty()).collect(joining(", "));
    }

    /** A type without a pattern has no length of its own. */
    private static @Nullable Integer minutes(Fields row) {
        var pattern = row.text("Pattern");
        return pattern.isEmpty() ? null : Appointment.UNIT * pattern.length();
    }
}
