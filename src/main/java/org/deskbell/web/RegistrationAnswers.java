package org.deskbell.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody typed who registers, unread and unchecked; the patient site and programs send the same. */
@Schema(name = "Registration", description = "What a new patient says of himself.")
public record RegistrationAnswers(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Nina", maxLength = 80) @Nullable
        String firstName,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Calloway", maxLength = 80) @Nullable
        String lastName,

        @Schema(maxLength = 80) @Nullable String middleName,

        @Schema(example = "Nini", maxLength = 80) @Nullable String preferredName,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "1983-04-13",
                format = "date",
                description = "Programs send year-month-day; a page may also send month/day/year.")
        @Nullable
        String birthDate,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {"FEMALE", "MALE", "OTHER", "UNKNOWN"},
                example = "FEMALE")
        @Nullable
        String sex,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "(434) 555-0113") @Nullable
        String mobile,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "nina@example.org") @Nullable
        String email,

        @Nullable Address address,
        @Nullable Insurance insurance,

        @Schema(description = "Who answers for the patient; needed for somebody under 18.", maxLength = 80) @Nullable
        String guardian) {
    /** What a form holds, by the dotted names of the fields; what has another name is not asked for. */
    public static RegistrationAnswers typed(Map<String, String> form) {
        return new RegistrationAnswers(
                form.get("firstName"),
                form.get("lastName"),
                form.get("middleName"),
                form.get("preferredName"),
                form.get("birthDate"),
                form.get("sex"),
                form.get("mobile"),
                form.get("email"),
                new Address(
                        form.get("address.street"),
                        form.get("address.city"),
                        form.get("address.region"),
                        form.get("address.postcode")),
                new Insurance(form.get("insurance.carrier"), form.get("insurance.member")),
                form.get("guardian"));
    }

    /** Where the person lives, as typed. */
    @Schema(name = "Address", description = "Where the person lives, as typed.")
    public record Address(
            @Schema(example = "931 Monticello Loop", maxLength = 120) @Nullable
            String street,

            @Schema(example = "Charlottesville", maxLength = 120) @Nullable
            String city,

            @Schema(example = "VA", maxLength = 120) @Nullable
            String region,

            @Schema(example = "22902", maxLength = 20) @Nullable
            String postcode) {
        static final Address NONE = new Address(null, null, null, null);

        @Override
        public String toString() {
            return "Address[hidden]";
        }
    }

    /** Who pays, as typed. */
    @Schema(name = "Insurance", description = "Who pays, as typed.")
    public record Insurance(
            @Schema(maxLength = 80) @Nullable String carrier,

            @Schema(maxLength = 80) @Nullable String member) {
        static final Insurance NONE = new Insurance(null, null);

        @Override
        public String toString() {
            return "Insurance[hidden]";
        }
    }

    @Override
    public String toString() {
        return "RegistrationAnswers[hidden]";
    }
}
