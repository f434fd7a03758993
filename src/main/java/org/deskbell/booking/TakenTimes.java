package org.deskbell.booking;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.deskbell.availability.Taken;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.PmsBusyTimes;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.springframework.stereotype.Component;

/** What is taken already: by our own appointments, and in the PMS. */
@Component
class TakenTimes {
    private final AppointmentTable own;
    private final PmsBusyTimes pms;
    private final Providers providers;

    TakenTimes(AppointmentTable own, PmsBusyTimes pms, Providers providers) {
        this.own = own;
        this.pms = pms;
        this.providers = providers;
    }

    List<Taken> between(Instant from, Instant to) {
        var people = providers.all();
        var chairs = providers.operatories();
        var busy = pms.between(from, to).stream().flatMap(time -> taken(time, people, chairs));
        return Stream.concat(own.taken(from, to).stream(), busy).toList();
    }

    /** The PMS's ids become ours; who is not mapped is nobody who can be booked online. */
    private static Stream<Taken> taken(BusyTime time, List<Provider> people, List<Operatory> chairs) {
        var ofProviders = people.stream()
                .filter(one -> one.pmsId() != null && one.pmsId().equals(time.providerId()))
                .map(one -> new Taken(one.id(), null, time.startsAt(), time.endsAt()));
        var ofOperatories = chairs.stream()
                .filter(one -> one.pmsId() != null && one.pmsId().equals(time.operatoryId()))
                .map(one -> new Taken(null, one.id(), time.startsAt(), time.endsAt()));
        return Stream.concat(ofProviders, ofOperatories);
    }
}
