package org.deskbell.web.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operatory as typed.
 *
 * @param newLocation the name of the practice's first location; asked for while there is none
 */
record OperatoryForm(
        @NotBlank(message = "{settings.missing}") @Size(max = 100, message = "{settings.practice.long}") @Nullable
        String name,

        @Nullable UUID location,
        @Nullable String newLocation) {}
