package org.deskbell.web.settings;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.deskbell.access.StaffUser;
import org.deskbell.people.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Somebody to be added to the staff, as typed. */
record StaffForm(
        @NotBlank(message = "{settings.missing}") @Size(max = 100, message = "{settings.staff.name.long}") @Nullable
        String name,

        @NotBlank(message = "{settings.missing}") @Nullable String email,

        @NotNull(message = "{settings.missing}") StaffUser.@Nullable Role role) {
    static StaffForm empty() {
        return new StaffForm(null, null, StaffUser.Role.FRONT_DESK);
    }

    @AssertTrue(message = "{settings.staff.email.wrong}")
    public boolean isReachable() {
        return email == null || email.isBlank() || EmailAddress.parse(email).isPresent();
    }

    /** To be asked once the form is valid, like the two below. */
    String nameTyped() {
        return requireNonNull(name).strip();
    }

    String emailTyped() {
        return requireNonNull(email).strip();
    }

    StaffUser.Role roleChosen() {
        return requireNonNull(role);
    }
}
