package org.deskbell.story;

import static org.deskbell.practice.OnlineAppointmentType.Mode.BOOK;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.deskbell.access.StaffUser;
import org.deskbell.access.StaffUsers;
import org.deskbell.audit.Actor;
import org.deskbell.people.PostalAddress;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.practice.WeeklyHours;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.PracticeId;

/** A practice of the stage that has just begun: one provider in one operatory, one kind of visit, and no PMS yet. */
record NewPractice(String slug, String name, String provider, String operatory) {
    static final String PASSWORD = "calm bell desk";
    static final ZoneId ZONE = ZoneId.of("America/Denver");
    static final String TYPE = "New patient exam";
    private static final Actor SET_UP = new Actor.Rule("set up");

    /** Sets it up as whoever runs Deskbell does. */
    NewPractice open() {
        CurrentPractice.run(PracticeId.fresh(), this::setUp);
        return this;
    }

    private void setUp() {
        var practices = Stage.room(Practices.class);
        practices.setUp(new Practice(
                slug,
                name,
                ZONE,
                "(307) 555-0100",
                "desk@" + slug + ".example",
                new PostalAddress("214 Elm Street", "Sheridan", "WY", "82801"),
                "Monday to Friday, 8 to 5",
                "Parking behind the house."));
        practices.change(
                settings -> settings.with(to -> {
                    to.online = true;
                    to.proveContact = false;
                }),
                SET_UP);
        Stage.room(StaffUsers.class).add("Nadia Flores", manager(), PASSWORD, StaffUser.Role.OFFICE_MANAGER);
        furnish(
                new Provider(new Provider.Id(UUID.randomUUID()), provider, null),
                new Operatory(new Operatory.Id(UUID.randomUUID()), operatory, "Elm Street", null));
    }

    private static void furnish(Provider who, Operatory where) {
        var providers = Stage.room(Providers.class);
        providers.add(who);
        providers.add(where);
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1))
            providers.add(
                    new WeeklyHours(
                            new WeeklyHours.Id(UUID.randomUUID()),
                            who.id(),
                            where.id(),
                            day,
                            LocalTime.of(8, 0),
                            LocalTime.of(17, 0)),
                    SET_UP);
        Stage.room(AppointmentTypes.class)
                .save(
                        new OnlineAppointmentType(
                                new OnlineAppointmentType.Id(UUID.randomUUID()),
                                TYPE,
                                60,
                                true,
                                true,
                                BOOK,
                                "Bring your insurance card.",
                                null,
                                true,
                                List.of(who.id())),
                        SET_UP);
    }

    String manager() {
        return "nadia@" + slug + ".example";
    }
}
