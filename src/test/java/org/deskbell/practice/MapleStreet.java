package org.deskbell.practice;

import static org.deskbell.practice.OnlineAppointmentType.Mode.BOOK;
import static org.deskbell.practice.OnlineAppointmentType.Mode.REQUEST;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.audit.Actor;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.Registration;
import org.deskbell.people.PostalAddress;
import org.deskbell.pms.BusyTimesRead;
import org.deskbell.pms.Refresh;
import org.deskbell.tenancy.PracticeId;

/** A practice for tests, each time a new one: two providers with an operatory each, at work on weekdays from 9 to 12 and 13 to 17. */
public record MapleStreet(
        PracticeId id,
        Provider washington,
        Provider franklin,
        Operatory one,
        Operatory two,
        OnlineAppointmentType cleaning) {
    public static final Actor MARTHA = new Actor.Staff(UUID.randomUUID(), "Martha Dandridge");
    public static final ZoneId DENVER = ZoneId.of("America/Denver");

    public static MapleStreet open() {
        return open(DENVER);
    }

    public static MapleStreet open(ZoneId zone) {
        House.clock().set(MovableClock.START);
        var id = PracticeId.fresh();
        var washington = new Provider(new Provider.Id(UUID.randomUUID()), "Dr. George Washington", "DR1");
        var franklin = new Provider(new Provider.Id(UUID.randomUUID()), "Dr. Benjamin Franklin", "DR2");
        var one = new Operatory(new Operatory.Id(UUID.randomUUID()), "Operatory 1", "Maple Street", "OP1");
        var two = new Operatory(new Operatory.Id(UUID.randomUUID()), "Operatory 2", "Maple Street", "OP2");
        var cleaning = type("Cleaning", 60, List.of(washington.id(), franklin.id()));
        var practice = new MapleStreet(id, washington, franklin, one, two, cleaning);
        House.in(id, () -> practice.setUp(zone));
        return practice;
    }

    public static OnlineAppointmentType type(String name, int minutes, List<Provider.Id> providers) {
        return new OnlineAppointmentType(
                new OnlineAppointmentType.Id(UUID.randomUUID()),
                name,
                minutes,
                true,
                true,
                BOOK,
                "Please bring your insurance card.",
                "CLEAN",
                true,
                providers);
    }

    /** From now on the cleaning is asked for, and the practice answers. */
    public void answersFirst() {
        var asked = new OnlineAppointmentType(
                cleaning.id(),
                cleaning.name(),
                cleaning.minutes(),
                true,
                true,
                REQUEST,
                "",
                null,
                true,
                cleaning.providers());
        House.in(id, () -> House.room(AppointmentTypes.class).save(asked, MARTHA));
    }

    private MapleStreet setUp(ZoneId zone) {
        House.room(Practices.class)
                .setUp(new Practice(
                        "maple-" + id,
                        "Maple Street Dental",
                        zone,
                        "(303) 555-0142",
                        "desk@maple.example",
                        new PostalAddress("12 Maple Street", "Denver", "CO", "80202"),
                        "Monday to Friday, 8 AM to 5 PM",
                        "Parking behind the house."));
        var providers = House.room(Providers.class);
        List.of(washington, franklin).forEach(providers::add);
        List.of(one, two).forEach(providers::add);
        week(washington, one);
        week(franklin, two);
        House.room(AppointmentTypes.class).save(cleaning, MARTHA);
        online();
        return this;
    }

    private void week(Provider provider, Operatory operatory) {
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            hours(provider, operatory, day, "09:00", "12:00");
            hours(provider, operatory, day, "13:00", "17:00");
        }
    }

    /** Adds hours; to be called inside the practice. */
    public static WeeklyHours hours(Provider provider, Operatory operatory, DayOfWeek day, String from, String to) {
        var hours = new WeeklyHours(
                new WeeklyHours.Id(UUID.randomUUID()),
                provider.id(),
                operatory.id(),
                day,
                LocalTime.parse(from),
                LocalTime.parse(to));
        House.room(Providers.class).add(hours, MARTHA);
        return hours;
    }

    /** Books a cleaning with Washington, which must be kept. */
    public OnlineAppointment books(Registration somebody, Instant at) {
        var key = UUID.randomUUID().toString();
        var request = new BookingRequest(cleaning.id(), washington.id(), at, somebody, null, key);
        var kept = House.in(id, () -> House.room(OnlineAppointments.class).request(request));
        return ((BookingOutcome.Kept) kept).appointment();
    }

    /** The busy times were read from the PMS and are about to be written; to be called in a transaction. */
    public static void busyTimesRead() {
        House.room(Schedules.class).hold(new BusyTimesRead(new Refresh.Id(UUID.randomUUID())));
    }

    /** New patients book there at once, without a code. */
    private static void online() {
        House.room(Practices.class)
                .change(
                        settings -> settings.with(to -> {
                            to.online = true;
                            to.proveContact = false;
                        }),
                        MARTHA);
    }
}
