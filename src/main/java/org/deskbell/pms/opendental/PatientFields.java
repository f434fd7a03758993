package org.deskbell.pms.opendental;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.jspecify.annotations.Nullable;

/** A patient as Open Dental writes it down (opendental.com/site/apipatients.html), and ours. */
final class PatientFields {
    /** Whoever may get a visit as he stands; the others are inactive, archived, deceased, or pay for somebody. */
    private static final Set<String> ACTIVE = Set.of("Patient", "Prospective");

    private static final String DELETED = "Deleted";

    private PatientFields() {}

    /** Empty if it was deleted, or has no number.
     *
     * @param zone in which the day begins on which it was made */
    static Optional<PmsPatient> ours(Fields row, ZoneId zone) {
        if (row.text("PatStatus").equals(DELETED)) return Optional.empty();
        return row.number("PatNum")
                .map(number -> new PmsPatient(
                        new PmsPatientId(number),
                        who(row),
                        ACTIVE.contains(row.text("PatStatus")),
                        OfficeTime.date(row.text("SecDateEntry"))
                                .map(day -> day.atStartOfDay(zone).toInstant())
                                .orElse(null),
                        null));
    }

    private static Demographics who(Fields row) {
        return new Demographics(
                new PersonName(
                        row.text("LName"), row.text("FName"), row.orNull("MiddleI"), row.orNull("Preferred"), null),
                OfficeTime.date(row.text("Birthdate")).orElse(null),
                sex(row.text("Gender")),
                new Contact(row.orNull("WirelessPhone"), row.orNull("HmPhone"), email(row.text("Email"))),
                new PostalAddress(street(row), row.orNull("City"), row.orNull("State"), row.orNull("Zip")));
    }

    private static Sex sex(String gender) {
        return switch (gender) {
            case "Female" -> Sex.FEMALE;
            case "Male" -> Sex.MALE;
            case "Other" -> Sex.OTHER;
            default -> Sex.UNKNOWN;
        };
    }

    /** The first, where there are several. */
    private static @Nullable String email(String written) {
        var first = written.split("[,;]", 2)[0].strip();
        return first.isEmpty() ? null : first;
    }

    private static @Nullable String street(Fields row) {
        var street = Stream.of(row.text("Address"), row.text("Address2"))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
        return street.isEmpty() ? null : street;
    }

    /** What is not in a form that Open Dental takes is left out, and stands with the online patient alone. */
    static Map<String, Object> theirs(Demographics who, String chartNumber) {
        var fields = new LinkedHashMap<String, Object>();
        var name = who.name();
        fields.put("LName", name.suffix() == null ? name.last() : name.last() + " " + name.suffix());
        fields.put("FName", name.first());
        put(fields, "MiddleI", name.middle());
        put(fields, "Preferred", name.preferred());
        fields.put("Gender", gender(who.sex()));
        if (who.born() != null) fields.put("Birthdate", who.born().toString());
        put(fields, "WirelessPhone", who.contact().mobile());
        put(fields, "HmPhone", who.contact().homePhone());
        put(fields, "Email", who.contact().email());
        put(fields, "Address", who.address().street());
        put(fields, "City", who.address().city());
        put(fields, "State", fitting(who.address().region(), region -> region.matches("[A-Z]{2}")));
        put(fields, "Zip", fitting(who.address().postcode(), PatientFields::isPostcode));
        fields.put("ChartNumber", chartNumber);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) fields.put(name, value.strip());
    }

    private static @Nullable String fitting(@Nullable String typed, Predicate<String> fits) {
        return Optional.ofNullable(typed).map(String::strip).filter(fits).orElse(null);
    }

    private static boolean isPostcode(String typed) {
        return typed.matches("\\d{5}(-?\\d{4})?|[A-Z]\\d[A-Z] \\d[A-Z]\\d");
    }

    /** A new record may be of no other. */
    private static String gender(Sex sex) {
        return switch (sex) {
            case FEMALE -> "Female";
            case MALE -> "Male";
            case OTHER, UNKNOWN -> "Unknown";
        };
    }
}
