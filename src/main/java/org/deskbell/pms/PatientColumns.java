package org.deskbell.pms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.jspecify.annotations.Nullable;

/** Which column of a file of patients holds what. */
public record PatientColumns(int size, Map<Part, Integer> places) {
    private static final int LONGEST = 200;

    /** What a column may hold, and how lists name it. */
    public enum Part {
        CHART("chart", "chart_no", "chart_number", "rec_id", "id", "patient_id"),
        LAST("last_name", "surname", "last", "family_name"),
        FIRST("first_name", "given_name", "first"),
        BORN("date_of_birth", "birth_date", "dob", "birthdate", "born"),
        MIDDLE("middle_name", "middle"),
        PREFERRED("preferred_name", "preferred"),
        SUFFIX("suffix"),
        SEX("sex", "gender"),
        MOBILE("mobile", "mobile_phone", "cell", "cell_phone"),
        HOME("home_phone", "phone", "home"),
        EMAIL("email", "e_mail"),
        STREET("street", "address"),
        NUMBER("street_number"),
        LINE_1("address_1"),
        LINE_2("address_2"),
        CITY("city", "suburb", "town"),
        REGION("state", "region"),
        POSTCODE("postcode", "zip", "postal_code"),
        /** No, 0, false or inactive where it is not. */
        ACTIVE("active"),
        LAST_VISIT("last_visit"),
        MERGED_INTO("merged_into"),
        /** Both names in one: "Last, First" or "First Last". */
        NAME("name", "patient_name", "full_name");

        private static final List<Part> NEEDED = List.of(CHART, LAST, FIRST, BORN);
        /** In one string, as an enum must not change. */
        private final String names;

        Part(String... names) {
            this.names = String.join(" ", names);
        }

        String shown() {
            return names().getFirst();
        }

        List<String> names() {
            return List.of(names.split(" ", -1));
        }
    }

    /** @throws BrokenFile if a column that is needed is missing or one is there twice */
    public static PatientColumns of(List<String> header) {
        var places = new EnumMap<Part, Integer>(Part.class);
        for (var at = 0; at < header.size(); at++) {
            var part = named(header.get(at));
            var place = at;
            part.map(one -> places.putIfAbsent(one, place)).ifPresent(earlier -> {
                throw new BrokenFile(1, "the column " + part.orElseThrow().shown() + " is there twice.");
            });
        }
        var missing = Part.NEEDED.stream()
                .filter(part -> !places.containsKey(part))
                .filter(part -> part == Part.CHART || part == Part.BORN || !places.containsKey(Part.NAME))
                .map(Part::shown)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) throw new BrokenFile(1, "the column " + missing + " is missing.");
        return new PatientColumns(header.size(), places);
    }

    /** Where the part stands, which must be there.
     *
     * @throws java.util.NoSuchElementException if it is not */
    public int place(Part part) {
        return Optional.ofNullable(places.get(part)).orElseThrow();
    }

    /** Whether a column of this name is read. */
    public static boolean isRead(String column) {
        return named(column).isPresent();
    }

    private static Optional<Part> named(String column) {
        var name = column.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Stream.of(Part.values())
                .filter(part -> part.names().contains(name))
                .findFirst();
    }

    /** Whether the line says a birth date at all, be it in the calendar or not. */
    public boolean hasBirthDate(ListLine line) {
        return value(line, Part.BORN) != null;
    }

    /** The patient of a line; a birth date that is in no calendar is left out. Lists hold people without a name, too.
     *
     * @throws BrokenFile if the line has no id, or a field is too long or holds a control character */
    public PmsPatient patient(ListLine line, Instant now) {
        var fields = line.fields();
        if (fields.size() != size)
            throw new BrokenFile(line.number(), "it has " + fields.size() + " fields, the header has " + size + ".");
        if (fields.stream().anyMatch(field -> field.length() > LONGEST))
            throw new BrokenFile(line.number(), "a field is longer than " + LONGEST + " characters.");
        if (fields.stream().anyMatch(field -> field.chars().anyMatch(PatientColumns::isUnprintable)))
            throw new BrokenFile(line.number(), "a field holds a control character.");
        var chart = value(line, Part.CHART);
        if (chart == null) throw new BrokenFile(line.number(), "the id is missing.");
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new PmsPatient(
                new PmsPatientId(chart),
                new Demographics(
                        name(line),
                        Optional.ofNullable(value(line, Part.BORN))
                                .flatMap(written -> WrittenDate.birthDate(written, today))
                                .orElse(null),
                        sex(value(line, Part.SEX)),
                        new Contact(value(line, Part.MOBILE), value(line, Part.HOME), value(line, Part.EMAIL)),
                        new PostalAddress(
                                street(line),
                                value(line, Part.CITY),
                                value(line, Part.REGION),
                                value(line, Part.POSTCODE))),
                isActive(value(line, Part.ACTIVE)),
                null,
                Optional.ofNullable(value(line, Part.LAST_VISIT))
                        .flatMap(WrittenDate::day)
                        .orElse(null),
                Optional.ofNullable(value(line, Part.MERGED_INTO))
                        .map(PmsPatientId::new)
                        .orElse(null));
    }

    private static boolean isActive(@Nullable String written) {
        return written == null || "NF0I".indexOf(Character.toUpperCase(written.charAt(0))) < 0;
    }

    private PersonName name(ListLine line) {
        var whole = value(line, Part.NAME);
        return new PersonName(
                Objects.requireNonNullElse(value(line, Part.LAST), whole == null ? "" : WholeName.last(whole)),
                Objects.requireNonNullElse(value(line, Part.FIRST), whole == null ? "" : WholeName.first(whole)),
                value(line, Part.MIDDLE),
                value(line, Part.PREFERRED),
                value(line, Part.SUFFIX));
    }

    /** A quoted field may go over several lines. */
    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0;
    }

    private static Sex sex(@Nullable String written) {
        if (written == null) return Sex.UNKNOWN;
        return switch (written.toUpperCase(Locale.ROOT).charAt(0)) {
            case 'F' -> Sex.FEMALE;
            case 'M' -> Sex.MALE;
            case 'O', 'X' -> Sex.OTHER;
            default -> Sex.UNKNOWN;
        };
    }

    private @Nullable String street(ListLine line) {
        var whole = value(line, Part.STREET);
        if (whole != null) return whole;
        var first = joined(" ", value(line, Part.NUMBER), value(line, Part.LINE_1));
        var both = joined(", ", first, value(line, Part.LINE_2));
        return both.isEmpty() ? null : both;
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }

    private @Nullable String value(ListLine line, Part part) {
        var place = places.get(part);
        return place == null ? null : line.value(place);
    }
}
