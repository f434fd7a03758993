package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;

/** Something of the practice that has an id and a name. */
@Schema(description = "Something of the practice that has an id and a name.")
record Named(UUID id, @Schema(example = "Dr. Rosa Ortega") String name) {
    static Named of(Provider provider) {
        return new Named(provider.id().value(), provider.name());
    }

    static Named of(OnlineAppointmentType type) {
        return new Named(type.id().value(), type.name());
    }
}
