package org.deskbell.writeback;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.OwnVisits;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds times of the PMS that carry our keys against the appointments that the keys were made for. */
@Component
class KeyedTimes implements OwnVisits {
    private final SweepTable table;
    private final OnlineAppointments appointments;
    private final Providers providers;

    KeyedTimes(SweepTable table, OnlineAppointments appointments, Providers providers) {
        this.table = table;
        this.appointments = appointments;
        this.providers = providers;
    }

    @Override
    public List<BusyTime> among(List<BusyTime> keyed) {
        if (keyed.isEmpty()) return List.of();
        var rows = table.withKey(
                keyed.stream().map(time -> String.valueOf(time.onlineKey())).toList());
        var byId = appointments.all(rows.stream().map(WriteBack::appointment).toList()).stream()
                .collect(toMap(OnlineAppointment::id, Function.identity()));
        var byKey = rows.stream()
                .filter(row -> byId.containsKey(row.appointment()))
                .collect(toMap(WriteBack::onlineKey, row -> byId.get(row.appointment())));
        var names = Names.of(providers);
        return keyed.stream()
                .filter(time -> Optional.ofNullable(byKey.get(time.onlineKey()))
                        .filter(visit -> isIn(visit, time) && names.are(visit, time))
                        .isPresent())
                .toList();
    }

    @Override
    public Map<String, UUID> appointments(Collection<String> keys) {
        return table.withKey(keys).stream()
                .collect(toMap(WriteBack::onlineKey, row -> row.appointment().value()));
    }

    private static boolean isIn(OnlineAppointment visit, BusyTime time) {
        return visit.occupiesTime()
                && !time.startsAt().isBefore(visit.startsAt())
                && !time.endsAt().isAfter(visit.endsAt());
    }

    /** What the PMS calls providers and operatories. */
    private record Names(
            Map<Provider.Id, Optional<String>> providers, Map<Operatory.Id, Optional<String>> operatories) {
        static Names of(Providers all) {
            return new Names(
                    all.everybody().stream().collect(toMap(Provider::id, one -> Optional.ofNullable(one.pmsId()))),
                    all.everyOperatory().stream()
                            .collect(toMap(Operatory::id, one -> Optional.ofNullable(one.pmsId()))));
        }

        boolean are(OnlineAppointment visit, BusyTime time) {
            return is(time.providerId(), providers.getOrDefault(visit.provider(), Optional.empty()))
                    && is(time.operatoryId(), operatories.getOrDefault(visit.operatory(), Optional.empty()));
        }

        /** A time without one takes none. */
        private static boolean is(@Nullable String taken, Optional<String> ours) {
            return taken == null || Objects.equals(taken, ours.orElse(null));
        }
    }
}
