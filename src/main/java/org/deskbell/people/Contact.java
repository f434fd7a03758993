package org.deskbell.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a person is reached, as it was given; other people may share any of it. */
public record Contact(
        @Nullable String mobile,
        @Nullable String homePhone,
        @Nullable String email) {
    /** Where mail goes. */
    public Optional<String> mailed() {
        return Optional.ofNullable(email).filter(given -> !given.isBlank());
    }

    /** Where text messages go, in E.164; empty for a number that cannot be read. */
    public Optional<String> texted() {
        return Optional.ofNullable(mobile).flatMap(PhoneNumber::parse).map(PhoneNumber::value);
    }

    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
