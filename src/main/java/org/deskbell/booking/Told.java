package org.deskbell.booking;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was told of an appointment when a request was answered, of what may have changed since.
 *
 * @param provider null in what was kept before visits could be moved, like the three after it
 */
record Told(
        UUID id,
        Status status,
        @Nullable UUID provider,
        @Nullable UUID operatory,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant answerBy) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Told of(OnlineAppointment appointment) {
        return new Told(
                appointment.id().value(),
                appointment.status(),
                appointment.provider().value(),
                appointment.operatory().value(),
                appointment.startsAt(),
                appointment.endsAt(),
                appointment.answerBy());
    }

    /** The appointment as it was told. */
    OnlineAppointment again(OnlineAppointment now) {
        var then = now.restored(status).answeredBy(answerBy);
        if (provider == null || operatory == null || startsAt == null || endsAt == null) return then;
        return then.at(new Provider.Id(provider), new Operatory.Id(operatory), startsAt, endsAt);
    }

    /** The appointments as they were told, but for any that is not there any more. */
    static List<OnlineAppointment> again(List<Told> told, AppointmentTable table) {
        var now = table.all(told.stream().map(Told::id).toList()).stream()
                .collect(toMap(one -> one.id().value(), identity()));
        return told.stream()
                .flatMap(one -> Stream.ofNullable(now.get(one.id())).map(one::again))
                .toList();
    }

    static String write(List<OnlineAppointment> appointments) {
        return JSON.writeValueAsString(appointments.stream().map(Told::of).toList());
    }

    static List<Told> read(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
