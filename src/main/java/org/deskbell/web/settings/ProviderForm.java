package org.deskbell.web.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A provider as typed. */
record ProviderForm(
        @NotBlank(message = "{settings.missing}") @Size(max = 100, message = "{settings.practice.long}") @Nullable
        String name) {}
