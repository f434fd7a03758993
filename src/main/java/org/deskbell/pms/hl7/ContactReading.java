package org.deskbell.pms.hl7;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.deskbell.people.Contact;
import org.deskbell.people.PostalAddress;

/** Telephones and e-mail (PID-13 at home, PID-14 at work, PID-40 since 2.7), and addresses. */
final class ContactReading {
    private static final List<Integer> POINTS = List.of(13, 14, 40);
    private static final int EMAIL = 4;
    private static final int WHOLE_NUMBER = 12;

    private ContactReading() {}

    static boolean says(Fields pid) {
        return POINTS.stream().anyMatch(pid::says);
    }

    static Contact contact(Fields pid) {
        var points = POINTS.stream().flatMap(field -> pid.all(field).stream()).toList();
        return new Contact(
                first(points, ContactReading::isMobile).orElse(null),
                first(points, point -> !isMobile(point)).orElse(null),
                points.stream().flatMap(ContactReading::email).findFirst().orElse(null));
    }

    private static Optional<String> first(List<FieldValue> points, Predicate<FieldValue> wanted) {
        return points.stream()
                .filter(wanted)
                .map(ContactReading::number)
                .filter(number -> !number.isEmpty())
                .findFirst();
    }

    /** A cell phone by its equipment (table 0202), or the person's own line that is no e-mail (table 0201). */
    private static boolean isMobile(FieldValue point) {
        return point.has(3, "CP") || point.has(3, "MC") || point.has(2, "PRS");
    }

    /** In one piece, or put together of area and local number; a fax or a pager is no telephone. */
    private static String number(FieldValue point) {
        if (point.has(3, "FX") || point.has(3, "BP") || point.has(3, "MD")) return "";
        var whole = Stream.of(point.text(WHOLE_NUMBER), point.text(1))
                .filter(one -> one.chars().anyMatch(Character::isDigit) && !one.contains("@"))
                .findFirst();
        return whole.orElseGet(() -> parts(point));
    }

    private static String parts(FieldValue point) {
        var local = point.text(7);
        if (local.isEmpty()) return "";
        var country = point.text(5).isEmpty() ? "" : "+" + point.text(5).replace("+", "") + " ";
        return (country + point.text(6) + " " + local).strip();
    }

    private static Stream<String> email(FieldValue point) {
        return Stream.of(point.text(EMAIL), point.text(1)).filter(one -> one.contains("@"));
    }

    /** Where the person lives: at home before anywhere else, and never where mail comes back from (table 0190). */
    static PostalAddress address(List<FieldValue> addresses) {
        var chosen = addresses.stream()
                .filter(one -> one.has(7, "H"))
                .findFirst()
                .or(() -> addresses.stream().filter(one -> !one.has(7, "BA")).findFirst());
        return chosen.map(ContactReading::postal).orElseGet(() -> new PostalAddress(null, null, null, null));
    }

    private static PostalAddress postal(FieldValue address) {
        var street = Stream.of(address.text(1), address.text(2))
                .filter(one -> !one.isEmpty())
                .toList();
        return new PostalAddress(
                street.isEmpty() ? null : String.join(", ", street),
                address.maybe(3),
                address.maybe(4),
                address.maybe(5));
    }
}
