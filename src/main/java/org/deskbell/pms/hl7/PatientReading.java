package org.deskbell.pms.hl7;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskbell.people.Demographics;
import org.deskbell.people.Sex;
import org.deskbell.pms.PmsPatients;
import org.jspecify.annotations.Nullable;

/**
 * A patient, as a PID segment has him.
 *
 * @param authority whose number in PID-3 is the chart number; null where that is the usual one
 */
record PatientReading(Fields pid, @Nullable String authority) {
    private static final int IDS = 3;
    private static final int NAMES = 5;
    private static final int BORN = 7;
    private static final int SEX = 8;
    private static final int ADDRESSES = 11;
    private static final int DIED = 30;

    /** @throws Unreadable if it has none */
    String chart() throws Unreadable {
        return chart(pid, IDS, authority);
    }

    /** The chart number among the numbers of a person: that of the authority, else an internal one, else the first; our own
     * key beside it is none.
     *
     * @throws Unreadable if there is none */
    static String chart(Fields in, int field, @Nullable String authority) throws Unreadable {
        return in.id(field, chosen(in, field, authority).text(1));
    }

    private static FieldValue chosen(Fields in, int field, @Nullable String authority) throws Unreadable {
        var all = in.all(field).stream()
                .filter(one -> !one.text(1).isEmpty() && !one.has(4, PatientMessages.US))
                .toList();
        var chosen = authority == null
                ? usual(all)
                : all.stream().filter(one -> isOf(one, authority)).findFirst();
        return chosen.orElseThrow(() -> in.wrong(field, Fault.MISSING));
    }

    private static Optional<FieldValue> usual(List<FieldValue> all) {
        return List.of("PI", "MR", "PT").stream()
                .flatMap(type -> all.stream().filter(one -> one.has(5, type)))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static boolean isOf(FieldValue number, String authority) {
        return authority.equalsIgnoreCase(number.text(4, 1))
                || authority.equalsIgnoreCase(number.text(4, 2))
                || number.has(5, authority);
    }

    /** Whether that is a number of the same authority and kind beside the chart number, as of a record that went into this one.
     *
     * @throws Unreadable if it has no chart number */
    boolean bears(String number) throws Unreadable {
        var own = chosen(pid, IDS, authority);
        return pid.all(IDS).stream()
                .anyMatch(one -> one.text(1).equals(number) && one.has(4, own.text(4)) && one.has(5, own.text(5)));
    }

    /** All numbers, among which may be one of ours. */
    Set<String> numbers() {
        return pid.all(IDS).stream()
                .map(one -> one.text(1))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether the record is no more of whom it was. */
    boolean isSomebodyElse(Demographics before) {
        var said = who(null);
        return pid.says(NAMES) && said.born() != null && PmsPatients.isSomebodyElse(before, said);
    }

    /** Who it is. What the message does not say stays as it was. */
    Demographics who(@Nullable Demographics before) {
        return new Demographics(
                before == null || pid.says(NAMES) ? NameReading.name(pid.all(NAMES)) : before.name(),
                before == null || pid.says(BORN) ? Moments.date(pid.text(BORN)).orElse(null) : before.born(),
                before == null || pid.says(SEX) ? sex(pid.text(SEX)) : before.sex(),
                before == null || ContactReading.says(pid) ? ContactReading.contact(pid) : before.contact(),
                before == null || pid.says(ADDRESSES) ? ContactReading.address(pid.all(ADDRESSES)) : before.address());
    }

    private static Sex sex(String code) {
        return switch (code) {
            case "F", "f" -> Sex.FEMALE;
            case "M", "m" -> Sex.MALE;
            case "O", "A", "N" -> Sex.OTHER;
            default -> Sex.UNKNOWN;
        };
    }

    /** Who has died comes no more. */
    boolean isActive(boolean before) {
        return pid.says(DIED) ? !pid.text(DIED).equalsIgnoreCase("Y") : before;
    }

    /** Whether it says a name at all.
     *
     * @throws Unreadable if somebody of whom nothing is known has none */
    void mustHaveAName() throws Unreadable {
        var name = NameReading.name(pid.all(NAMES));
        if (name.last().isEmpty() && name.first().isEmpty()) throw pid.wrong(NAMES, Fault.MISSING);
    }
}
