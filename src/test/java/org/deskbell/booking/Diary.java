package org.deskbell.booking;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.audit.AuditEntry;
import org.deskbell.audit.AuditTrail;
import org.deskbell.messaging.Message.Channel;
import org.deskbell.patients.Links;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;

/** The diary of a test's own practice, on Monday, November 23, 2026, 9:00 AM in Denver; time is Denver's. */
record Diary(MapleStreet maple) {
    static final LocalDate TUESDAY = LocalDate.parse("2026-12-08");

    static Diary open() {
        House.clock().set(MovableClock.START);
        return new Diary(MapleStreet.open());
    }

    <T> T in(Supplier<T> work) {
        return House.in(maple.id(), work::get);
    }

    static OnlineAppointments appointments() {
        return House.room(OnlineAppointments.class);
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(MapleStreet.DENVER).toInstant();
    }

    BookingRequest asks(Demographics who, Provider.@Nullable Id provider, String time) {
        return asks(who, provider, at(TUESDAY, time), key());
    }

    BookingRequest asks(Demographics who, Provider.@Nullable Id provider, Instant at, String key) {
        return new BookingRequest(
                maple.cleaning().id(), provider, at, People.registration(who), "My tooth hurts.", key);
    }

    static Changes changes() {
        return House.room(Changes.class);
    }

    /** Whose the appointment is. */
    static Actor himself(OnlineAppointment appointment) {
        return new Actor.Patient(appointment.patient().value());
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    BookingOutcome request(BookingRequest request) {
        return in(() -> appointments().request(request));
    }

    /** Jefferson books, with Washington. */
    OnlineAppointment book(String time) {
        return kept(request(asks(People.jefferson(), maple.washington().id(), time)));
    }

    BookingOutcome strangerBooks(String time, Provider.@Nullable Id provider) {
        return request(asks(stranger(), provider, time));
    }

    static OnlineAppointment kept(BookingOutcome outcome) {
        return ((BookingOutcome.Kept) outcome).appointment();
    }

    List<OpenDay> openDays(LocalDate from, LocalDate to) {
        return in(
                () -> appointments().openDays(SlotSearch.anyone(maple.cleaning().id(), from, to)));
    }

    void everySlot() {
        in(() -> {
            var practices = House.room(Practices.class);
            practices.change(practices.settings().with(to -> to.firstOnly = false), MapleStreet.MARTHA);
            return true;
        });
    }

    void answersRequestsFirst() {
        maple.answersFirst();
    }

    /** Offers the cleaning to these alone. */
    void offerTo(boolean forNew, boolean forKnown) {
        var type = maple.cleaning();
        save(new OnlineAppointmentType(
                type.id(), type.name(), 60, forNew, forKnown, type.mode(), "", null, true, type.providers()));
    }

    /** The practice knows him from now on. */
    void link(OnlinePatient.Id patient) {
        var record = new PmsPatientId(UUID.randomUUID().toString());
        in(() -> {
            House.room(PmsPatients.class).take(new PmsPatient(record, People.jefferson(), true, null, null));
            return House.room(Links.class).link(patient, record, "seen the ID card", MapleStreet.MARTHA);
        });
    }

    /** Staff enters a stranger, with Washington. */
    OnlineAppointment staffEnters(String time) {
        return kept(request(entered(new Visit.Who.Fresh(People.registration(stranger())), time)));
    }

    /** Staff enters somebody, with Washington. */
    BookingRequest entered(Visit.Who who, String time) {
        var visit = new Visit(maple.cleaning().id(), maple.washington().id(), at(TUESDAY, time), who, null, null);
        return new BookingRequest(List.of(visit), key(), (Actor.Staff) MapleStreet.MARTHA);
    }

    void save(OnlineAppointmentType type) {
        in(() -> House.room(AppointmentTypes.class).save(type, MapleStreet.MARTHA));
    }

    void busyInPms(@Nullable String provider, @Nullable String operatory, String from, String to) {
        in(() -> House.room(PracticeDatabase.class)
                .sql("""
                        insert into pms_busy_time (practice_id, id, pms_provider_id, pms_operatory_id, starts_at, ends_at)
                        values (:practice, :id, :provider, :operatory, :from, :to)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("provider", provider, Types.VARCHAR)
                .param("operatory", operatory, Types.VARCHAR)
                .param("from", at(TUESDAY, from))
                .param("to", at(TUESDAY, to))
                .update());
    }

    HoldOutcome hold(String time) {
        var wish = new HoldRequest(
                maple.cleaning().id(), maple.washington().id(), at(TUESDAY, time), Audience.NEW, null, null);
        return in(() -> House.room(Holds.class).hold(wish));
    }

    /** Somebody whom the practice has never seen. */
    static Demographics stranger() {
        var name = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        return People.reached(
                People.named(People.linh(), "Ann " + name, "Of " + name),
                new Contact("(307) 555-0177", null, name + "@example.com"));
    }

    /** Somebody asks for the time that is held for him. */
    BookingRequest withHold(String time, OnlineAppointment.Id hold) {
        var visit = new Visit(
                maple.cleaning().id(),
                maple.washington().id(),
                at(TUESDAY, time),
                new Visit.Who.Fresh(People.registration(stranger())),
                null,
                hold);
        return new BookingRequest(List.of(visit), key());
    }

    /** How many pairs of rows that occupy time are in each other's way, by provider or by operatory. */
    int overlaps() {
        return counted("""
                select count(*) as n from online_appointment a
                join online_appointment b on b.practice_id = a.practice_id and b.id > a.id and b.during && a.during
                  and (b.provider_id = a.provider_id or b.operatory_id = a.operatory_id)
                where a.practice_id = :practice and a.status in ('HELD', 'REQUESTED', 'BOOKED')
                  and b.status in ('HELD', 'REQUESTED', 'BOOKED')
                """);
    }

    /** How many with Washington stand at the time. */
    int standingAt(String time) {
        var start = at(TUESDAY, time);
        return in(() -> House.room(PracticeDatabase.class)
                        .sql("""
                        select count(*) as n from online_appointment
                        where practice_id = :practice and starts_at = :start and provider_id = :provider
                          and status in ('HELD', 'REQUESTED', 'BOOKED')
                        """)
                        .param("start", start)
                        .param("provider", maple.washington().id().value())
                        .one(row -> row.count("n")))
                .intValue();
    }

    /** Reads from the PMS that Washington is busy then; notes how many stood there when it began to write. */
    boolean refreshFills(String time, AtomicInteger standing) {
        return in(() -> House.room(PracticeDatabase.class).together(() -> {
            MapleStreet.busyTimesRead();
            standing.set(standingAt(time));
            busyInPms("DR1", null, time, "10:00");
            return true;
        }));
    }

    void pmsIsFree() {
        in(() -> House.room(PracticeDatabase.class)
                .sql("delete from pms_busy_time where practice_id = :practice")
                .update());
    }

    int ofParties() {
        return counted("""
                select count(*) as n from online_appointment
                where practice_id = :practice and party_id is not null and status in ('REQUESTED', 'BOOKED')
                """);
    }

    void cancelAll() {
        in(() -> House.room(PracticeDatabase.class).sql("""
                        update online_appointment
                        set status = 'CANCELLED', cancelled_at = booked_at, cancelled_by_name = '',
                            cancelled_by_patient = false, status_before = status
                        where practice_id = :practice and status in ('REQUESTED', 'BOOKED')
                        """).update());
    }

    int appointmentsKept() {
        return counted("select count(*) as n from online_appointment where practice_id = :practice");
    }

    int patientsKept() {
        return counted("select count(*) as n from online_patient where practice_id = :practice");
    }

    private int counted(String sql) {
        return in(() -> House.room(PracticeDatabase.class).sql(sql).one(row -> row.count("n")))
                .intValue();
    }

    List<String> deeds() {
        return in(() -> House.room(AuditTrail.class).newest(100).stream()
                .map(AuditEntry::deed)
                .toList());
    }

    /** As they lie in the outbox, once those due are written. */
    List<Letter> letters() {
        return in(() -> {
            House.work("letters").drain();
            return House.room(PracticeDatabase.class).sql("""
                    select kind, channel, sender, recipient, subject, body, calendar from message
                    where practice_id = :practice order by created_at, kind, channel
                    """).list(Letter::read);
        });
    }

    /** A message as it lies in the outbox. */
    record Letter(
            String kind,
            Channel channel,
            String sender,
            String recipient,
            String subject,
            String body,
            @Nullable String calendar) {
        boolean isText() {
            return channel == Channel.SMS;
        }

        static Letter read(Row row) {
            return new Letter(
                    row.text("kind"),
                    row.constant("channel", Channel.class),
                    row.text("sender"),
                    row.text("recipient"),
                    row.text("subject"),
                    row.text("body"),
                    row.maybeText("calendar"));
        }
    }
}
