package org.deskbell.pms.demo;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the demo PMS and programs say to each other, as JSON; what must be there and is not makes an answer unreadable. */
final class DemoWire {
    /** The header that carries a program's key. */
    static final String KEY = "X-Demo-Pms-Key";

    private DemoWire() {}

    /** What a program may ask for now. */
    record Abilities(List<String> capabilities) {
        Abilities {
            capabilities = List.copyOf(capabilities);
        }
    }

    /** Some patients, where to go on, and from where to ask for changes the next time. */
    record Patients(
            long total,
            List<DemoPatient> patients,
            @Nullable String next,
            @Nullable String mark) {
        Patients {
            patients = List.copyOf(patients);
        }
    }

    /** All resources. */
    record Resources(List<DemoResource> resources) {
        Resources {
            resources = List.copyOf(resources);
        }
    }

    /** Times that are taken. */
    record Busy(List<Time> times) {
        Busy {
            times = List.copyOf(times);
        }
    }

    /** A time that is taken. */
    record Time(
            String id,
            String providerId,
            String operatoryId,
            Instant startsAt,
            Instant endsAt,
            @Nullable String onlineKey) {
        Time {
            requireNonNull(id);
            requireNonNull(providerId);
            requireNonNull(operatoryId);
            requireNonNull(startsAt);
            requireNonNull(endsAt);
        }
    }

    /** A visit to write. */
    record NewVisit(
            @Nullable String onlineKey,
            String chart,
            String providerId,
            String operatoryId,
            @Nullable String typeId,
            LocalDateTime startsAt,
            int minutes,
            String note) {
        @Override
        public String toString() {
            return "NewVisit[hidden]";
        }
    }

    /** A patient to make a record of. */
    record NewPatient(
            String onlineKey,
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
            @Nullable String postcode) {
        DemoPatient made(Instant at) {
            return new DemoPatient(
                    "",
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
                    true,
                    at,
                    null,
                    onlineKey,
                    null);
        }

        @Override
        public String toString() {
            return "NewPatient[hidden]";
        }
    }

    /** Where it is to call when something changes. */
    record Call(URI at) {}

    /** What was made: a visit's id or a patient's chart number. */
    record Made(String id) {}

    /** The visits that were looked for, by id.
     *
     * @param cancelled those that stand no more; null from a PMS that does not tell */
    record Found(List<String> visits, @Nullable List<String> cancelled) {
        Found {
            visits = List.copyOf(visits);
        }
    }

    /** Why not, in words. */
    record No(String error) {}
}
