package org.deskbell;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.deskbell.access.ProgramTokens;
import org.deskbell.access.StaffUsers;
import org.deskbell.audit.Actor;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.Blocks;
import org.deskbell.practice.ClosedDays;
import org.deskbell.practice.HoursExceptions;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.practice.WeeklyHours;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up a demo practice on Deskbell's side: staff, providers, hours, types, closed days, settings. */
@Component
@Lazy
class DemoFrontDesk {
    static final Actor DEMO = new Actor.Rule("demo");

    private final Practices practices;
    private final Providers providers;
    private final AppointmentTypes types;
    private final ClosedDays closedDays;
    private final HoursExceptions exceptions;
    private final Blocks blocks;
    private final StaffUsers staff;
    private final ProgramTokens tokens;

    DemoFrontDesk(
            Practices practices,
            Providers providers,
            AppointmentTypes types,
            ClosedDays closedDays,
            HoursExceptions exceptions,
            Blocks blocks,
            StaffUsers staff,
            ProgramTokens tokens) {
        this.practices = practices;
        this.providers = providers;
        this.types = types;
        this.closedDays = closedDays;
        this.exceptions = exceptions;
        this.blocks = blocks;
        this.staff = staff;
        this.tokens = tokens;
    }

    /** All of it, and what is to be done with it, at once or not at all. */
    @Transactional
    public void setUp(DemoPractice demo, LocalDate today, Runnable with) {
        practices.setUp(demo.practice());
        practices.change(
                settings -> settings.with(to -> {
                    to.online = true;
                    to.firstOnly = demo.firstOnly();
                    to.proveContact = demo.proveContact();
                }),
                DEMO);
        demo.staff().forEach(member -> admit(member, demo.password()));
        var seats = demo.chairs().stream().map(this::furnish).toList();
        demo.kinds()
                .forEach(kind -> types.save(
                        type(kind, kind.chairs().stream().map(seats::get).toList()), DEMO));
        DemoClosedDays.from(today).forEach((day, why) -> closedDays.close(day, why, DEMO));
        DemoInterruptions.away(today, seats.getLast()).forEach(one -> exceptions.add(one, DEMO));
        DemoInterruptions.blocks(today).forEach(one -> blocks.add(one, DEMO));
        with.run();
    }

    private void admit(DemoPractice.Member member, String password) {
        var user = staff.add(member.name(), member.email(), password, member.role());
        tokens.admit(user.id(), member.token(), "demo");
    }

    private Provider.Id furnish(DemoPractice.Chair chair) {
        var provider = new Provider(new Provider.Id(UUID.randomUUID()), chair.provider(), chair.pmsProvider());
        providers.add(provider);
        open(provider.id(), chair.operatory(), chair.pmsOperatory(), chair.hours());
        var second = chair.second();
        if (second != null) open(provider.id(), second.operatory(), second.pmsOperatory(), second.hours());
        return provider.id();
    }

    private void open(Provider.Id provider, String room, String pmsRoom, List<DemoPractice.Hours> hours) {
        var operatory = new Operatory(new Operatory.Id(UUID.randomUUID()), room, "Main office", pmsRoom);
        providers.add(operatory);
        hours.forEach(stretch -> providers.add(
                new WeeklyHours(
                        new WeeklyHours.Id(UUID.randomUUID()),
                        provider,
                        operatory.id(),
                        stretch.day(),
                        stretch.from(),
                        stretch.to()),
                DEMO));
    }

    private static OnlineAppointmentType type(DemoPractice.Kind kind, List<Provider.Id> who) {
        return new OnlineAppointmentType(
                new OnlineAppointmentType.Id(UUID.randomUUID()),
                kind.name(),
                kind.minutes(),
                kind.forNew(),
                kind.forKnown(),
                kind.mode(),
                kind.instructions(),
                kind.pmsType(),
                true,
                who,
                null,
                0,
                kind.minutesAfter(),
                OnlineAppointmentType.Spanish.NONE);
    }
}
