package org.deskbell.people;

import org.jspecify.annotations.Nullable;

/** How a person is reached, as it was given; other people may share any of it. */
public record Contact(
        @Nullable String mobile,
        @Nullable String homePhone,
        @Nullable String email) {
    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
