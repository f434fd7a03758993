package org.deskbell.pms.hl7;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskbell.people.PersonName;
import org.jspecify.annotations.Nullable;

/** The names of a person: family, given, further, suffix, and in the seventh component of which kind (HL7 table 0200). */
final class NameReading {
    /** An alias, before marriage, at birth, a nickname, made up. */
    private static final Set<String> NOT_LEGAL = Set.of("A", "M", "B", "N", "S", "BAD", "K");

    private NameReading() {}

    /** The legal name, or else the first that is not said to be another; a nickname as the preferred one. */
    static PersonName name(List<FieldValue> names) {
        var chosen = names.stream()
                .filter(one -> one.has(7, "L"))
                .findFirst()
                .or(() -> names.stream().filter(NameReading::mayBeLegal).findFirst());
        return chosen.map(one -> named(one, nickname(names).orElse(null))).orElseGet(() -> PersonName.of("", ""));
    }

    private static boolean mayBeLegal(FieldValue name) {
        return NOT_LEGAL.stream().noneMatch(kind -> name.has(7, kind));
    }

    private static PersonName named(FieldValue name, @Nullable String preferred) {
        return new PersonName(name.text(1), name.text(2), name.maybe(3), preferred, name.maybe(4));
    }

    private static Optional<String> nickname(List<FieldValue> names) {
        return names.stream()
                .filter(one -> one.has(7, "N"))
                .map(one -> one.text(2).isEmpty() ? one.text(1) : one.text(2))
                .filter(one -> !one.isEmpty())
                .findFirst();
    }

    /** As people say the name of a provider, whose first component is his id. */
    static String shown(FieldValue provider) {
        return (provider.text(6) + " " + provider.text(3) + " " + provider.text(2))
                .strip()
                .replaceAll("\\s+", " ");
    }
}
