package org.deskbell.patients;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbell.matching.Field;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.EmailAddress;
import org.deskbell.people.PersonName;
import org.deskbell.people.PhoneNumber;
import org.deskbell.people.Sex;
import org.jspecify.annotations.Nullable;

/** What somebody answers to a field that is compared, as one text; and how one takes over another's answer. */
final class FieldAnswer {
    private FieldAnswer() {}

    /** As it is kept: a date as in ISO 8601, a telephone number in E.164 where it can be read; null if there is none. */
    static @Nullable String of(Field field, Demographics who) {
        return switch (field) {
            case LAST_NAME -> joined(who.name().last(), who.name().suffix());
            case FIRST_NAME -> joined(who.name().first(), who.name().middle(), preferred(who.name()));
            case BORN -> born(who.born());
            case SEX -> who.sex() == Sex.UNKNOWN ? null : who.sex().name();
            case MOBILE -> who.contact().texted().orElse(joined(who.contact().mobile()));
            case EMAIL -> joined(who.contact().email());
            case ADDRESS -> joined(who.address().oneLine());
        };
    }

    private static @Nullable String preferred(PersonName name) {
        return name.preferred() == null || name.preferred().isBlank() ? null : "(" + name.preferred() + ")";
    }

    private static @Nullable String born(@Nullable LocalDate born) {
        return born == null ? null : born.toString();
    }

    private static @Nullable String joined(@Nullable String... parts) {
        var text = Stream.of(parts)
                .filter(Objects::nonNull)
                .map(part -> part.strip().replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? null : text;
    }

    /** Whether a registration may have this answer: letters go to its e-mail address, text messages to its mobile. */
    static boolean isFit(Field field, @Nullable String answer) {
        if (answer == null) return false;
        return switch (field) {
            case MOBILE -> PhoneNumber.parse(answer).isPresent();
            case EMAIL -> EmailAddress.parse(answer).isPresent();
            case LAST_NAME, FIRST_NAME, BORN, SEX, ADDRESS -> true;
        };
    }

    /** Ours, with their answer to this field; what they do not say at all, as a middle name, stays. */
    static Demographics taken(Field field, Demographics theirs, Demographics ours) {
        var name = ours.name();
        var its = theirs.name();
        return switch (field) {
            case LAST_NAME ->
                named(
                        ours,
                        new PersonName(
                                its.last(),
                                name.first(),
                                name.middle(),
                                name.preferred(),
                                either(its.suffix(), name.suffix())));
            case FIRST_NAME ->
                named(
                        ours,
                        new PersonName(
                                name.last(),
                                its.first(),
                                either(its.middle(), name.middle()),
                                either(its.preferred(), name.preferred()),
                                name.suffix()));
            case BORN -> new Demographics(name, theirs.born(), ours.sex(), ours.contact(), ours.address());
            case SEX -> new Demographics(name, ours.born(), theirs.sex(), ours.contact(), ours.address());
            case MOBILE ->
                reached(
                        ours,
                        new Contact(
                                of(Field.MOBILE, theirs),
                                ours.contact().homePhone(),
                                ours.contact().email()));
            case EMAIL ->
                reached(
                        ours,
                        new Contact(ours.contact().mobile(), ours.contact().homePhone(), of(Field.EMAIL, theirs)));
            case ADDRESS -> new Demographics(name, ours.born(), ours.sex(), ours.contact(), theirs.address());
        };
    }

    private static Demographics named(Demographics who, PersonName name) {
        return new Demographics(name, who.born(), who.sex(), who.contact(), who.address());
    }

    private static Demographics reached(Demographics who, Contact contact) {
        return new Demographics(who.name(), who.born(), who.sex(), contact, who.address());
    }

    private static @Nullable String either(@Nullable String theirs, @Nullable String ours) {
        return theirs == null || theirs.isBlank() ? ours : theirs;
    }
}
