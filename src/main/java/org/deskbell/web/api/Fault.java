package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** A field of a request, and what is wrong with it. */
@Schema(description = "A field of a request, and what is wrong with it.")
record Fault(
        @Schema(description = "The dotted name of the field.", example = "patient.birthDate")
        String field,

        @Schema(example = "This date is still to come. Check the year.")
        String message) {}
