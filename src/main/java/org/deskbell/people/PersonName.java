package org.deskbell.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names of a person, as they were given.
 *
 * @param preferred what the person wants to be called, if not the first name
 * @param suffix Jr., Sr., III
 */
public record PersonName(
        String last,
        String first,
        @Nullable String middle,
        @Nullable String preferred,
        @Nullable String suffix) {
    /** The longest that a name may be. */
    public static final int LONGEST = 100;

    private static final String SIGNS = " '\u2019-.,";

    public static PersonName of(String first, String last) {
        return new PersonName(last, first, null, null, null);
    }

    /**
     * The message key of what is wrong with a typed part of a name; empty if nothing is. A name holds letters of any
     * script with their marks, blanks, apostrophes, hyphens, periods and commas. What a PMS holds is not asked.
     */
    public static Optional<String> fault(String part) {
        if (part.length() > LONGEST) return Optional.of("people.name.long");
        if (!part.isBlank() && part.codePoints().noneMatch(Character::isLetter))
            return Optional.of("people.name.signs");
        return part.codePoints().allMatch(PersonName::isOfNames) ? Optional.empty() : Optional.of("people.name.signs");
    }

    private static boolean isOfNames(int sign) {
        return Character.isLetter(sign) || isMark(sign) || SIGNS.indexOf(sign) >= 0;
    }

    private static boolean isMark(int sign) {
        var type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** As people say it: Thomas Jefferson. */
    public String firstLast() {
        return (first + " " + last).strip();
    }

    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
