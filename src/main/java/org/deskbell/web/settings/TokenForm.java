package org.deskbell.web.settings;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.deskbell.access.ProgramToken;
import org.deskbell.access.StaffUser;
import org.deskbell.people.HiddenSigns;
import org.jspecify.annotations.Nullable;

/** A token to be made for a program, as typed. */
record TokenForm(
        @NotBlank(message = "{settings.missing}")
        @Size(max = ProgramToken.LONGEST_LABEL, message = "{settings.tokens.label.long}")
        @Nullable
        String label,

        @NotNull(message = "{settings.missing}") StaffUser.@Nullable Id user) {
    @AssertTrue(message = "{settings.tokens.label.hidden}")
    public boolean isReadable() {
        return label == null || !HiddenSigns.in(label.strip());
    }

    /** To be asked once the form is valid. */
    ProgramToken.Asked asked(ProgramToken.Id id) {
        return new ProgramToken.Asked(id, requireNonNull(label).strip(), requireNonNull(user));
    }
}
