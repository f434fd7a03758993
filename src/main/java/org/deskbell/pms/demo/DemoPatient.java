package org.deskbell.pms.demo;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient's record in the demo PMS, flat, as such systems keep it and as it gives it to programs.
 *
 * @param chart the chart number, as JEFTH000; empty until it is given
 * @param sex M, F, O or U
 * @param onlineKey the key of the program that made it, if one did
 * @param mergedInto the chart that took this one in; then it is on file no more
 */
public record DemoPatient(
        String chart,
        String lastName,
        String firstName,
        @Nullable String middleName,
        @Nullable String preferredName,
        @Nullable String suffix,
        @Nullable LocalDate birthDate,
        String sex,
        @Nullable String mobile,
        @Nullable String homePhone,
        @Nullable String email,
        @Nullable String street,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postcode,
        boolean active,
        Instant createdAt,
        @Nullable LocalDate lastVisit,
        @Nullable String onlineKey,
        @Nullable String mergedInto) {
    public DemoPatient {
        requireNonNull(chart);
        requireNonNull(lastName);
        requireNonNull(firstName);
        requireNonNull(createdAt);
    }

    public DemoPatient withChart(String given) {
        return new DemoPatient(
                given,
                lastName,
                firstName,
                middleName,
                preferredName,
                suffix,
                birthDate,
                sex,
                mobile,
                homePhone,
                email,
                street,
                city,
                region,
                postcode,
                active,
                createdAt,
                lastVisit,
                onlineKey,
                mergedInto);
    }

    @Override
    public String toString() {
        return "DemoPatient[hidden]";
    }
}
