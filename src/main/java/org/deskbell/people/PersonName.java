package org.deskbell.people;

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
    public static PersonName of(String first, String last) {
        return new PersonName(last, first, null, null, null);
    }

    /** As people say it: Thomas Jefferson. */
    public String firstLast() {
        return (first + " " + last).strip();
    }

    /** As lists sort it: Jefferson, Thomas. */
    public String lastFirst() {
        return first.isBlank() ? last : last + ", " + first;
    }

    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
