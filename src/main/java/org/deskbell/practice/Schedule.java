package org.deskbell.practice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskbell.pms.Capability;

/**
 * All that a practice says about when it can be booked, but for what is booked.
 *
 * @param edition changes with every change of the rest; says nothing about before and after
 * @param types in the practice's order
 * @param providers in the practice's order, with those who are no longer here, whom visits still name
 * @param operatories by location and name, with those that are no longer here
 * @param hours of who is here, in what is here, by provider, weekday and time
 * @param exceptions the same from the day before it was read
 * @param closedDays from the day before it was read
 * @param blocks those not over the day before it was read
 * @param pmsCan what the practice's PMS can do, nothing while it was not asked; empty without a PMS
 */
public record Schedule(
        long edition,
        Practice practice,
        SchedulerSettings settings,
        List<OnlineAppointmentType> types,
        List<Provider> providers,
        List<Operatory> operatories,
        List<WeeklyHours> hours,
        List<HoursException> exceptions,
        List<ClosedDay> closedDays,
        List<Block> blocks,
        Optional<Set<Capability>> pmsCan) {
    /** Whether the practice has a PMS, and it can do this. */
    public boolean can(Capability capability) {
        return pmsCan.filter(all -> all.contains(capability)).isPresent();
    }

    /** Whether the practice has a PMS, and it can write visits or was not asked yet. */
    public boolean mayWrite() {
        return pmsCan.filter(all -> all.isEmpty() || all.contains(Capability.WRITE_APPOINTMENT))
                .isPresent();
    }

    public Optional<OnlineAppointmentType> find(OnlineAppointmentType.Id id) {
        return types.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    public Optional<Provider> find(Provider.Id id) {
        return providers.stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    public Optional<Operatory> find(Operatory.Id id) {
        return operatories.stream()
                .filter(operatory -> operatory.id().equals(id))
                .findFirst();
    }
}
