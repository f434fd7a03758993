package org.deskbell.pms.hl7;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.Sex;
import org.jspecify.annotations.Nullable;

/** Patients as we write them. */
final class PatientMessages {
    /** What Deskbell calls itself: as a sender, and as who gives a key. */
    static final String US = "DESKBELL";

    private PatientMessages() {}

    /** Registers somebody: A28 adds a person, A04 is what older systems understand. The only number is our key. */
    static Outgoing registration(Hl7Settings settings, String event, String onlineKey, Demographics who, Instant now) {
        var body = new Segments().begin("PID").put(3, onlineKey, "", "", US, "PI");
        describe(body, who);
        body.begin("PV1").put(2, event.equals("A28") ? "N" : "O");
        return Outgoing.of(settings, event, event.equals("A28") ? "ADT_A05" : "ADT_A01", body, now);
    }

    /** Whose a visit is.
     *
     * @param who null where nothing is known of him but the number */
    static void subject(Segments body, Hl7Settings settings, String chart, @Nullable Demographics who) {
        var authority = Objects.requireNonNullElse(settings.authority(), "");
        var isType = authority.length() == 2;
        body.begin("PID").put(3, chart, "", "", isType ? "" : authority, isType ? authority : "");
        if (who != null) person(body, who);
    }

    private static void person(Segments body, Demographics who) {
        name(body, who.name());
        if (who.born() != null) body.put(7, DateTimeFormatter.BASIC_ISO_DATE.format(who.born()));
        body.put(8, sex(who.sex()));
    }

    private static void describe(Segments body, Demographics who) {
        person(body, who);
        var address = who.address();
        if (!address.oneLine().isEmpty())
            body.put(
                    11,
                    or(address.street()),
                    "",
                    or(address.city()),
                    or(address.region()),
                    or(address.postcode()),
                    "",
                    "H");
        var points = points(who.contact());
        if (!points.isEmpty()) body.putAll(13, points);
    }

    private static void name(Segments body, PersonName name) {
        var names = new ArrayList<String[]>();
        names.add(new String[] {name.last(), name.first(), or(name.middle()), or(name.suffix()), "", "", "L"});
        if (name.preferred() != null) names.add(new String[] {name.last(), name.preferred(), "", "", "", "", "N"});
        body.putAll(5, names);
    }

    private static List<String[]> points(Contact contact) {
        var points = new ArrayList<String[]>();
        if (contact.homePhone() != null) points.add(new String[] {contact.homePhone(), "PRN", "PH"});
        if (contact.mobile() != null) points.add(new String[] {contact.mobile(), "PRN", "CP"});
        if (contact.email() != null) points.add(new String[] {"", "NET", "Internet", contact.email()});
        return points;
    }

    private static String or(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static String sex(Sex sex) {
        return switch (sex) {
            case FEMALE -> "F";
            case MALE -> "M";
            case OTHER -> "O";
            case UNKNOWN -> "U";
        };
    }
}
