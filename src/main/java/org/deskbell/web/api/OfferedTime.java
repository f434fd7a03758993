package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.StdSerializer;

/** A time that can be booked. An answer may name hundreds, so they are written without any reflection. */
@Schema(name = "Slot", description = "A time that can be booked.")
@JsonSerialize(using = OfferedTime.Plainly.class)
record OfferedTime(
        @Schema(
                description = "With the practice's offset.",
                format = "date-time",
                example = "2026-11-24T09:00:00-05:00")
        String startsAt,

        @Schema(description = "With whom.") Named provider) {
    /** Writes it. */
    static final class Plainly extends StdSerializer<OfferedTime> {
        private static final SerializedString STARTS_AT = new SerializedString("startsAt");
        private static final SerializedString PROVIDER = new SerializedString("provider");
        private static final SerializedString ID = new SerializedString("id");
        private static final SerializedString NAME = new SerializedString("name");

        Plainly() {
            super(OfferedTime.class);
        }

        @Override
        public void serialize(OfferedTime time, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeName(STARTS_AT);
            json.writeString(time.startsAt());
            json.writeName(PROVIDER);
            json.writeStartObject();
            json.writeName(ID);
            json.writeString(time.provider().id().toString());
            json.writeName(NAME);
            json.writeString(time.provider().name());
            json.writeEndObject();
            json.writeEndObject();
        }
    }
}
