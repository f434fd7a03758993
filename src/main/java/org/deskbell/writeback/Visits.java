package org.deskbell.writeback;

import java.time.Duration;
import java.util.Optional;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.Visit;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.springframework.stereotype.Component;

/** Puts an online appointment into the PMS's terms. */
@Component
class Visits {
    private final Practices practices;
    private final Providers providers;
    private final AppointmentTypes types;

    Visits(Practices practices, Providers providers, AppointmentTypes types) {
        this.practices = practices;
        this.providers = providers;
        this.types = types;
    }

    /** Empty if the provider or the operatory is not mapped to one of the PMS. */
    Optional<Visit> of(OnlineAppointment appointment, PmsPatientId patient, String onlineKey) {
        var provider = providers.find(appointment.provider()).map(Provider::pmsId);
        var operatory = providers.everyOperatory().stream()
                .filter(one -> one.id().equals(appointment.operatory()))
                .findFirst()
                .map(Operatory::pmsId);
        if (provider.isEmpty() || operatory.isEmpty()) return Optional.empty();
        return Optional.of(new Visit(
                onlineKey,
                patient,
                provider.get(),
                operatory.get(),
                types.get(appointment.type()).pmsTypeId(),
                appointment.startsAt().atZone(practices.current().zone()).toLocalDateTime(),
                // Not the type's, which may have changed since.
                Math.toIntExact(Duration.between(appointment.startsAt(), appointment.endsAt())
                        .toMinutes()),
                "Online " + appointment.code()));
    }
}
