package org.deskbell.pms.fhir;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.deskbell.people.PersonName;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Names as FHIR writes them, and ours. */
final class FhirNames {
    private static final List<NameUse> BEST_FIRST =
            List.of(NameUse.OFFICIAL, NameUse.USUAL, NameUse.NULL, NameUse.TEMP, NameUse.ANONYMOUS);

    private FhirNames() {}

    /** The official name before the usual one, never an old one; what a nickname says is the preferred one. */
    static PersonName ours(List<HumanName> names) {
        var name = names.stream()
                .filter(one -> BEST_FIRST.contains(use(one)))
                .min(Comparator.comparingInt(one -> BEST_FIRST.indexOf(use(one))))
                .orElseGet(HumanName::new);
        var given = said(name.getGiven());
        return new PersonName(
                last(name),
                given.isEmpty() ? "" : given.getFirst(),
                given.size() < 2 ? null : String.join(" ", given.subList(1, given.size())),
                preferred(names),
                suffix(name));
    }

    private static NameUse use(HumanName name) {
        var use = name.getUse();
        return use == null ? NameUse.NULL : use;
    }

    /** A name in one piece stands as the last name: a person sees it whole. */
    private static String last(HumanName name) {
        if (name.hasFamily()) return name.getFamily();
        return name.hasGiven() || !name.hasText() ? "" : name.getText();
    }

    private static @Nullable String preferred(List<HumanName> names) {
        return names.stream()
                .filter(one -> use(one) == NameUse.NICKNAME)
                .flatMap(one ->
                        one.hasGiven() ? one.getGiven().stream() : Optional.ofNullable(one.getTextElement()).stream())
                .map(StringType::getValue)
                .filter(one -> one != null && !one.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String suffix(HumanName name) {
        var suffix = String.join(" ", said(name.getSuffix()));
        return suffix.isBlank() ? null : suffix;
    }

    /** Those that say something: in the place of a value there may be the reason alone why there is none. */
    static List<String> said(List<StringType> values) {
        return values.stream()
                .filter(StringType::hasValue)
                .map(StringType::getValue)
                .toList();
    }

    static List<HumanName> theirs(PersonName name) {
        var official =
                new HumanName().setUse(NameUse.OFFICIAL).setFamily(name.last()).addGiven(name.first());
        if (name.middle() != null) official.addGiven(name.middle());
        if (name.suffix() != null) official.addSuffix(name.suffix());
        if (name.preferred() == null) return List.of(official);
        return List.of(official, new HumanName().setUse(NameUse.NICKNAME).addGiven(name.preferred()));
    }

    /** A name for a list: as it is written, or put together. */
    static String shown(HumanName name) {
        if (name.hasText()) return name.getText();
        return (name.getPrefixAsSingleString() + " " + name.getGivenAsSingleString() + " " + last(name)).strip();
    }
}
