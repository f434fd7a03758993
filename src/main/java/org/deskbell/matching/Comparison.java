package org.deskbell.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deskbell.matching.FieldAgreement.Agreement;

/** Two people held side by side. */
record Comparison(Folded sought, Folded listed, Map<Field, Evidence> fields, Evidence middle, Evidence suffix) {
    static Comparison of(Folded sought, Folded listed) {
        var names = NameComparison.of(sought.name(), listed.name());
        var fields = new EnumMap<Field, Evidence>(Field.class);
        fields.put(Field.LAST_NAME, names.last());
        fields.put(Field.FIRST_NAME, names.first());
        fields.put(Field.BORN, BirthComparison.of(sought.born(), listed.born()));
        fields.put(Field.SEX, sex(sought, listed));
        fields.put(Field.MOBILE, ContactComparison.phone(sought.contact(), listed.contact()));
        fields.put(Field.EMAIL, ContactComparison.email(sought, listed));
        fields.put(Field.ADDRESS, AddressComparison.of(sought.address(), listed.address()));
        return new Comparison(sought, listed, fields, names.middle(), names.suffix());
    }

    private static Evidence sex(Folded sought, Folded listed) {
        return switch (sought.sex()) {
            case FEMALE, MALE ->
                switch (listed.sex()) {
                    case FEMALE, MALE -> sought.sex() == listed.sex() ? Evidence.SEX_SAME : Evidence.SEX_OTHER;
                    case OTHER, UNKNOWN -> Evidence.SEX_MISSING;
                };
            case OTHER, UNKNOWN -> Evidence.SEX_MISSING;
        };
    }

    /** The same, but for what was found in a field. */
    Comparison with(Field field, Evidence found) {
        var changed = new EnumMap<>(fields);
        changed.put(field, found);
        return new Comparison(sought, listed, changed, middle, suffix);
    }

    Evidence field(Field field) {
        return fields.getOrDefault(field, Evidence.SEX_MISSING);
    }

    boolean is(Field field, Agreement agreement) {
        return field(field).is(agreement);
    }

    List<FieldAgreement> shown() {
        return Stream.of(Field.values()).map(this::shown).toList();
    }

    private FieldAgreement shown(Field field) {
        var found = field(field);
        var words = found == Evidence.ADDRESS_SHORT
                ? AddressComparison.abbreviated(sought.address(), listed.address())
                : List.<String>of();
        return new FieldAgreement(field, found.agreement, found.note, words);
    }

    /** Whether the two are reached or live at the same place. */
    boolean sharesReach() {
        return reaches() > 0;
    }

    /** In how many ways of three: by telephone, by e-mail, at home. */
    int reaches() {
        return (is(Field.MOBILE, Agreement.SAME) ? 1 : 0)
                + (is(Field.EMAIL, Agreement.SAME) ? 1 : 0)
                + (sharesHome() ? 1 : 0);
    }

    boolean sharesHome() {
        return isHome(field(Field.ADDRESS));
    }

    /** Whether two people are reached or live at the same place, whoever they are. */
    static boolean shareReach(Folded one, Folded other) {
        return isHome(AddressComparison.of(one.address(), other.address()))
                || ContactComparison.phone(one.contact(), other.contact()).is(Agreement.SAME)
                || ContactComparison.email(one, other).is(Agreement.SAME);
    }

    private static boolean isHome(Evidence address) {
        return switch (address) {
            case ADDRESS_SAME, ADDRESS_SHORT, ADDRESS_UNIT, ADDRESS_LETTER -> true;
            default -> false;
        };
    }

    /** Whether the first names are two forms of one that parents give once. */
    boolean haveOneFirstName() {
        return Nicknames.areOneName(sought.name().first(), listed.name().first());
    }

    /** Whether the two are of one family, by name or by where they live. */
    boolean isOneFamily() {
        return field(Field.LAST_NAME).agrees() || sharesReach();
    }
}
